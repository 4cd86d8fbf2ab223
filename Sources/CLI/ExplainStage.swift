import Plan
import Rules
import Store

/// Explains an object of the snapshot.
struct ExplainStage {
  private let store: SnapshotStore

  init(store: SnapshotStore) {
    self.store = store
  }

  /// - Throws: ``ObjectUnknown`` where there is no such object, and what ``Explainer`` throws.
  func explain(_ name: ExplanationName, flags: PruneFlags) throws -> Explanation {
    do {
      return try store.read { try Explainer.explain(name, $0, flags: flags) }
    } catch let error as ExplanationError {
      throw ObjectUnknown(error)
    }
  }
}

/// There is no such object; with names that are near.
struct ObjectUnknown: Error, CustomStringConvertible {
  let description: String

  init(_ error: ExplanationError) {
    guard case .unknown(_, let name, let known) = error else {
      description = "\(error)"
      return
    }
    let hint = NearNames.hint(NearNames.names(like: name, among: known))
    description = "\(error)" + hint + (hint.isEmpty ? "" : "?")
  }
}
