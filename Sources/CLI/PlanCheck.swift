import Model
import Plan
import Report
import Store

/// Compares a plan document with a newer snapshot.
struct PlanCheck {
  private let reader: PlanDocumentReader
  private let store: SnapshotStore

  /// - Throws: ``PlanDocumentError``.
  init(_ path: String, store: SnapshotStore) throws {
    reader = try PlanDocumentReader(path)
    self.store = store
  }

  /// Judges the snapshot anew, by the document's own policy where no flags are given.
  func report(_ given: PruneFlags) throws -> ComparisonReport {
    let document = reader.document
    let flags = given == PruneFlags() ? document.flags : given
    return try store.read { snapshot in
      let plan = try PrunePlanner.plan(snapshot, flags: flags, asksVerdicts: true)
      let uses = try UseIndex(of: document.retirements, PlanReader(snapshot))
      let tags = TagStateReader(snapshot)
      let states = try document.retirements.map { tag in
        try tags.state(namespace: tag.namespace, imageStream: tag.imageStream, tag: tag.tag)
      }
      return try ComparisonReport(verifying: document, against: plan) { kind, receive in
        var verifier = PlanVerifier(plan, document: document, uses: uses)
        switch kind {
        case .retirements:
          for (tag, state) in zip(document.retirements, states) {
            try receive(.init(tag, verifier.verify(tag, state: state)))
          }
        case .tagEvents, .images:
          let wanted: PlanItem.Kind = kind == .images ? .image : .tagEvent
          try withoutActuallyEscaping(receive) { receive in
            try reader.removals { item in
              guard item.kind == wanted else { return }
              try receive(.init(item, verifier.verify(item)))
            }
          }
        }
      }
    }
  }
}
