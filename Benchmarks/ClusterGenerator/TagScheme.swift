/// How a stream names what it gets: which revisions share a tag, and what the tag is called.
enum TagScheme: Equatable {
  /// One moving tag.
  case moving
  /// A tag for each version line: 1.4
  case lines
  /// A tag for each revision: v1.4.2
  case releases
  /// Version lines by architecture: 1.4-x86_64
  case architectures
  /// Version lines by base image: 1.2-centos7
  case bases
  /// build-1234
  case buildNumbers
  /// abc1234, main-abc1234
  case commits
  /// pr-123
  case pullRequests
  /// A tag for each build, with its date.
  case dated(DateSpelling)

  /// Draws a scheme that is not dated; images that are not built here mostly have versions.
  init(from dice: inout Dice, isPushed: Bool) {
    let weights = isPushed ? [32, 14, 16, 4, 5, 9, 13, 7] : [10, 45, 25, 6, 14]
    let schemes: [TagScheme] = [
      .moving, .lines, .releases, .architectures, .bases, .buildNumbers, .commits, .pullRequests,
    ]
    self = schemes[dice.weighted(weights)]
  }

  /// Whether no two builds may fall on one day.
  var isDaily: Bool {
    switch self {
    case .dated(let spelling): spelling != .branchCommit && spelling != .versionMonth
    default: false
    }
  }

  /// How many revisions go under one name, out of all that the stream has.
  func revisionsPerTag(of revisions: Int) -> Int {
    switch self {
    case .moving: max(1, revisions)
    case .lines, .bases: max(1, min(12, revisions / 4))
    case .architectures: max(1, min(8, revisions / 6))
    case .releases, .buildNumbers, .commits, .pullRequests, .dated: 1
    }
  }
}
