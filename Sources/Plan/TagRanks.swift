/// The places of an image stream's tags among their like, the newest first.
struct TagRanks {
  private struct Line: Hashable {
    let family: String
    let versionLine: String
  }

  /// From 0, one for each tag.
  private(set) var inFamily: [Int]
  /// From 0, one for each tag; nil where the name has no version, or nobody asks.
  private(set) var inVersionLine: [Int?]

  /// Ranks within version lines only where a rule asks for them.
  init(_ tags: [TagFacts], ranksVersionLines: Bool) {
    inFamily = Array(repeating: 0, count: tags.count)
    inVersionLine = Array(repeating: nil, count: tags.count)
    var families: [String: Int] = [:]
    for place in tags.indices.sorted(by: { tags[$0].isNewer(than: tags[$1]) }) {
      inFamily[place] = families[tags[place].family, default: 0]
      families[tags[place].family, default: 0] += 1
    }
    guard ranksVersionLines else { return }
    var lines: [Line: Int] = [:]
    for place in tags.indices.sorted(by: { Self.isHigher(tags[$0], tags[$1]) }) {
      guard let versionLine = tags[place].versionLine else { continue }
      let line = Line(family: tags[place].family, versionLine: versionLine)
      inVersionLine[place] = lines[line, default: 0]
      lines[line, default: 0] += 1
    }
  }

  /// By version, and among equal ones by age.
  private static func isHigher(_ left: TagFacts, _ right: TagFacts) -> Bool {
    let (first, second) = (left.versionKey ?? "", right.versionKey ?? "")
    return first == second ? left.isNewer(than: right) : first > second
  }
}
