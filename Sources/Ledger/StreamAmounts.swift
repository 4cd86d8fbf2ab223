import Plan

/// What the tags of one image stream take in etcd, beside images.
struct StreamAmounts {
  /// Causes that are of one tag each.
  private static let causes: [LedgerCause] = [.conditions, .history, .specTags]

  /// A tag with its family, and what it takes for each of the causes.
  private struct Tag {
    let name: String
    let family: String
    var amounts = Array(repeating: LedgerAmount(), count: causes.count)
  }

  private var tags: [Tag] = []
  private var places: [String: Int] = [:]

  /// Begins an image stream whose tags have these families.
  mutating func begin(_ families: [(tag: String, family: String)]) {
    tags.removeAll(keepingCapacity: true)
    places.removeAll(keepingCapacity: true)
    for (tag, family) in families { _ = place(of: tag, family: family) }
  }

  /// The place of a tag, which gets one where it has none yet.
  mutating func place(of tag: String, family: String = "") -> Int {
    if let place = places[tag] { return place }
    places[tag] = tags.count
    tags.append(Tag(name: tag, family: family))
    return tags.count - 1
  }

  func family(at place: Int) -> String { tags[place].family }

  /// Adds what a tag takes for a cause that is of one tag; nothing is added nowhere.
  mutating func add(_ amount: LedgerAmount, for cause: LedgerCause, at place: Int) {
    guard amount.objects > 0, let column = Self.causes.firstIndex(of: cause) else { return }
    tags[place].amounts[column] += amount
  }

  /// What all tags take, in bytes.
  var storedBytes: Int64 {
    tags.reduce(0) { $0 + $1.amounts.reduce(0) { $0 + $1.storedBytes } }
  }

  /// Hands out what is not nothing, in order of cause, family and tag.
  func visit(
    _ body: (_ family: String, _ tag: String, LedgerCause, LedgerAmount) throws -> Void
  ) rethrows {
    let sorted = tags.sorted { ($0.family, $0.name) < ($1.family, $1.name) }
    for (column, cause) in Self.causes.enumerated() {
      for tag in sorted where tag.amounts[column].objects > 0 {
        try body(tag.family, tag.name, cause, tag.amounts[column])
      }
    }
  }
}
