import Model
package import Store

/// Who uses tags that a plan retires: by tag or by digest, through any field that is known, from any
/// namespace.
package struct RetirementUses: Sendable {
  private struct Place: Hashable {
    let namespace: String
    let imageStream: String
    /// A tag, or a digest.
    let name: String
  }

  /// What uses each place, in order of reading.
  private var users: [Place: [String]] = [:]

  /// Reads who uses some tags.
  ///
  /// - Throws: What the store throws.
  package init(of tags: [PlanDocument.RetiredTag], _ reader: PlanReader) throws {
    guard !tags.isEmpty else { return }
    for tag in tags { for place in Self.places(of: tag) { users[place] = [] } }
    try reader.referrers(in: nil) { row in
      guard row.isUse, let target = row.target else { return }
      add("\(row.kind.lowercased()) \(row.namespace)/\(row.name)", naming: target)
    }
    try reader.specTags { row in
      guard let target = row.target else { return }
      add("imagestreamtag \(row.namespace)/\(row.imageStream):\(row.tag)", naming: target)
    }
  }

  /// Each of them once, in order.
  package func users(of tag: PlanDocument.RetiredTag) -> [String] {
    let own = "imagestreamtag \(tag.namespace)/\(tag.imageStream):\(tag.tag)"
    let found = Self.places(of: tag).flatMap { users[$0] ?? [] }
    return Set(found.filter { $0 != own }).sorted()
  }

  private mutating func add(_ user: String, naming target: ImageTarget) {
    let name = target.tag ?? target.image ?? ""
    let place = Place(
      namespace: target.namespace, imageStream: target.imageStream, name: name)
    users[place]?.append(user)
  }

  private static func places(of tag: PlanDocument.RetiredTag) -> [Place] {
    [tag.tag, tag.image].filter { !$0.isEmpty }.map {
      Place(namespace: tag.namespace, imageStream: tag.imageStream, name: $0)
    }
  }
}
