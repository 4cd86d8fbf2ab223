import Model
package import Store

/// Names one field of a ``HolderTable``.
package struct HolderID: Hashable, BitwiseCopyable, Sendable {
  fileprivate let index: UInt32

  /// Stands for a field where names are not asked for.
  package static let unnamed = HolderID(index: 0)
}

/// Fields that name images: those that were added last are held, the others lie in a file.
package struct HolderTable: Sendable {
  /// As many as are held.
  private static let recentCount = 1024

  private let isNaming: Bool
  private var records: RecordList
  private var recent: [HolderID: Holder] = [:]

  /// - Parameters:
  ///   - file: Where they lie.
  ///   - isNaming: Whether fields are kept; else all are ``HolderID/unnamed``.
  package init(in file: ScratchFile, isNaming: Bool = true) {
    records = RecordList(in: file)
    self.isNaming = isNaming
  }

  /// Keeps a field, which is made only where that is asked for.
  package mutating func add(_ holder: @autoclosure () -> Holder) -> HolderID {
    guard isNaming else { return .unnamed }
    let holder = holder()
    records.append([
      holder.kind, holder.namespace, holder.name, holder.field, holder.role?.rawValue ?? "",
    ])
    let id = HolderID(index: UInt32(records.count))
    if recent.count == Self.recentCount { recent.removeAll(keepingCapacity: true) }
    recent[id] = holder
    return id
  }

  /// The field of that name; an empty one for ``HolderID/unnamed``.
  package subscript(id: HolderID) -> Holder {
    guard id != .unnamed else { return Holder(kind: "", namespace: "", name: "", field: "") }
    if let holder = recent[id] { return holder }
    let texts = records[Int(id.index) - 1]
    return Holder(
      kind: texts[0], namespace: texts[1], name: texts[2], field: texts[3],
      role: Referrer.Role(rawValue: texts[4]))
  }
}
