import Model
import Plan

/// Retirements of one family of an image stream, as a person approves them.
struct RetirementGroup {
  /// `namespace/stream`.
  let imageStream: String
  let family: String
  let rule: String
  /// In order of name; never empty.
  private(set) var tags: [String]

  /// The first members, and how many there are more.
  func members(_ count: Int) -> (first: [String], more: Int) {
    (Array(tags.prefix(count)), max(0, tags.count - count))
  }

  /// The largest first, then in order of image stream, family and rule.
  static func all(in retirements: [Retirement]) -> [RetirementGroup] {
    var groups: [[String]: RetirementGroup] = [:]
    for retirement in retirements {
      let stream = "\(retirement.namespace)/\(retirement.imageStream)"
      let family = TagName(parsing: retirement.tag).family
      let empty = RetirementGroup(
        imageStream: stream, family: family, rule: retirement.rule, tags: [])
      groups[[stream, family, retirement.rule], default: empty].tags.append(retirement.tag)
    }
    return groups.sorted { left, right in
      left.value.tags.count == right.value.tags.count
        ? left.key.lexicographicallyPrecedes(right.key)
        : left.value.tags.count > right.value.tags.count
    }.map { _, group in
      var group = group
      group.tags.sort()
      return group
    }
  }
}
