import Model

/// Names one field of a ``HolderTable``.
package struct HolderID: Hashable, BitwiseCopyable, Sendable {
  fileprivate let index: UInt32

  /// Stands for a field where names are not asked for.
  package static let unnamed = HolderID(index: 0)
}

/// Fields that name images, in little memory: a text that many have in common is kept once.
package struct HolderTable: Sendable {
  private struct Row: Sendable {
    let kind: UInt32
    let namespace: UInt32
    let field: UInt32
    let role: UInt32
    let name: String
  }

  private let isNaming: Bool
  private var rows: [Row] = []
  private var texts: [String] = []
  private var numbers: [String: UInt32] = [:]

  /// - Parameter isNaming: Whether fields are kept; else all are ``HolderID/unnamed``.
  package init(isNaming: Bool = true) {
    self.isNaming = isNaming
  }

  /// Keeps a field, which is made only where that is asked for.
  package mutating func add(_ holder: @autoclosure () -> Holder) -> HolderID {
    guard isNaming else { return .unnamed }
    let holder = holder()
    rows.append(
      Row(
        kind: number(of: holder.kind), namespace: number(of: holder.namespace),
        field: number(of: holder.field), role: number(of: holder.role?.rawValue ?? ""),
        name: holder.name))
    return HolderID(index: UInt32(rows.count))
  }

  /// The field of that name; an empty one for ``HolderID/unnamed``.
  package subscript(id: HolderID) -> Holder {
    guard id != .unnamed else { return Holder(kind: "", namespace: "", name: "", field: "") }
    let row = rows[Int(id.index) - 1]
    return Holder(
      kind: texts[Int(row.kind)], namespace: texts[Int(row.namespace)], name: row.name,
      field: texts[Int(row.field)], role: Referrer.Role(rawValue: texts[Int(row.role)]))
  }

  private mutating func number(of text: String) -> UInt32 {
    if let number = numbers[text] { return number }
    let number = UInt32(texts.count)
    texts.append(text)
    numbers[text] = number
    return number
  }
}
