import Model
import Plan

/// Retirements of one family of an image stream, as a person approves them.
struct RetirementGroup {
  /// What the retirements of a group have in common.
  private struct Key: Hashable {
    /// `namespace/stream`.
    let imageStream: String
    let family: String
    let rule: String

    var texts: [String] { [imageStream, family, rule] }
  }

  private static let memberCount = 3

  private let key: Key
  private(set) var count = 0
  /// The first tags in order of name; never empty.
  private(set) var members: [String] = []

  /// `namespace/stream`.
  var imageStream: String { key.imageStream }
  var family: String { key.family }
  var rule: String { key.rule }
  /// How many tags there are beside the first.
  var more: Int { count - members.count }

  private init(_ key: Key) {
    self.key = key
  }

  private mutating func add(_ tag: String) {
    count += 1
    let place = members.firstIndex { tag < $0 } ?? members.count
    guard place < Self.memberCount else { return }
    if members.count == Self.memberCount { members.removeLast() }
    members.insert(tag, at: place)
  }

  /// The largest first, then in order of image stream, family and rule.
  static func all(in retirements: some Sequence<Retirement>) -> [RetirementGroup] {
    var groups: [Key: RetirementGroup] = [:]
    for retirement in retirements {
      let key = Key(
        imageStream: "\(retirement.namespace)/\(retirement.imageStream)",
        family: TagName(parsing: retirement.tag).family, rule: retirement.rule)
      groups[key, default: RetirementGroup(key)].add(retirement.tag)
    }
    return groups.values.sorted { left, right in
      left.count == right.count
        ? left.key.texts.lexicographicallyPrecedes(right.key.texts) : left.count > right.count
    }
  }
}
