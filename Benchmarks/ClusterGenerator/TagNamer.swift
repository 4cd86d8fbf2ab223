/// Names the tags that a stream's scheme makes; no two of one stream are the same.
struct TagNamer {
  /// The stream's place in the cluster.
  let stream: Int
  /// The seed of the cluster.
  let seed: UInt64
  /// The scheme.
  let scheme: TagScheme
  /// The major version, and whether `v` comes before it.
  let traits: StreamTraits

  /// Suffixes of base images.
  static let bases = ["ubi9", "ubi8", "centos7", "alpine", "slim", "el8"]

  /// The name of a group of revisions, counted from the oldest, by when its first revision came.
  func name(ofGroup group: Int, at moment: Moment) -> String {
    Text { text in
      switch scheme {
      case .moving: text.append("latest")
      case .lines: version(group, into: &text)
      case .releases:
        version(group / 8, into: &text)
        text.append(".")
        text.append(group % 8)
      case .architectures:
        version(group / 2, into: &text)
        text.append(group % 2 == 0 ? "-x86_64" : "-aarch64")
      case .bases:
        version(group, into: &text)
        text.append("-")
        text.append(TagNamer.bases[(stream + group / 3) % TagNamer.bases.count])
      case .buildNumbers:
        text.append(stream % 3 == 0 ? "" : "build-")
        text.append(1000 + stream % 700 + group)
      case .commits:
        text.append(stream % 2 == 0 ? "" : "main-")
        commit(group, into: &text)
      case .pullRequests:
        text.append("pr-")
        text.append(100 + stream % 300 + group)
      case .dated(let spelling): dated(spelling, group, moment, into: &text)
      }
    }.string
  }

  private func version(_ minor: Int, into text: inout Text) {
    if traits.hasVersionPrefix { text.append("v") }
    text.append(traits.major)
    text.append(".")
    text.append(minor)
  }

  /// Seven digits that no other group of the stream has: the numbers below 2²⁸, stirred.
  private func commit(_ group: Int, into text: inout Text) {
    var dice = Dice(seed: seed, .commit, stream)
    let stirred = (UInt64(group) &* 0x9E3_779B1 &+ dice.next()) & 0xFFF_FFFF
    text.append(hex: stirred << 36, digits: 7)
  }

  private func dated(
    _ spelling: DateSpelling, _ group: Int, _ moment: Moment, into text: inout Text
  ) {
    let (year, month, day) = moment.date
    switch spelling {
    case .versionMonth:
      text.append("v")
      text.append(traits.major)
      text.append(".0.")
      text.append(group)
      text.append("-")
      text.append(Vocabulary.months[month - 1])
      text.append("-")
      text.append(year)
    case .versionCompact:
      version(group / 20, into: &text)
      text.append("-")
      moment.spellDate(into: &text, separator: "")
    case .nightly:
      text.append("nightly-")
      moment.spellDate(into: &text, separator: "-")
    case .branchCommit:
      text.append("main-")
      moment.spellDate(into: &text, separator: "")
      text.append("-")
      commit(group, into: &text)
    case .compact: moment.spellDate(into: &text, separator: "")
    case .plain: moment.spellDate(into: &text, separator: "-")
    case .versionWeek:
      version(group / 10, into: &text)
      text.append(".")
      text.append(group % 10)
      text.append("-")
      text.append(year)
      text.append("w")
      text.append(min(52, (moment.day - Moment.firstDay(of: year)) / 7 + 1), width: 2)
    case .compactBuild:
      moment.spellDate(into: &text, separator: "")
      text.append(".")
      text.append(1 + group % 4)
    case .compactTime:
      moment.spellDate(into: &text, separator: "")
      text.append("-")
      let time = moment.secondsOfDay
      text.append(time / 3600 * 10_000 + time / 60 % 60 * 100 + time % 60, width: 6)
    case .dayMonthYear:
      version(group / 30, into: &text)
      text.append("-")
      text.append(day, width: 2)
      text.append(Vocabulary.months[month - 1])
      text.append(year)
    }
  }
}
