import Model
import Store

/// Reads what a retirement policy looks at in the tags of an image stream.
struct TagFactsReader {
  private let reader: PlanReader
  private let facts: ClusterFacts
  /// Whether a rule asks how old images are.
  private let readsImageAges: Bool

  init(_ reader: PlanReader, facts: ClusterFacts, policy: RetirementPolicy) {
    self.reader = reader
    self.facts = facts
    readsImageAges = policy.rules.contains { $0.selection.imageOlderThanDays != nil }
  }

  /// In order of name; those without a history too.
  func tags(of history: NumberedHistory) throws -> [TagFacts] {
    let stream = history.name
    let known = Dictionary(history.tags.map { ($0.name, $0) }) { first, _ in first }
    var rows: [ImageStreamTagRow] = []
    try reader.imageStreamTags(of: stream.namespace, stream.imageStream) { rows.append($0) }
    return try rows.map { row in
      let tag = known[row.tag]
      let images = tag.map { history.revisions[$0.revisions].map(\.image) }
      return TagFacts(
        name: row.tag, item: tag.map { NamedItem(tag: $0.number, ofStream: history.stream) },
        convention: row.convention, carriedAt: row.carriedAt,
        family: row.family, versionKey: row.versionKey, changedAt: row.changedAt,
        imageMadeAt: try images?.first.flatMap { try imageMadeAt($0) }, images: images ?? [])
    }
  }

  /// The later of an image's build and its object; nil where neither is asked for or known.
  private func imageMadeAt(_ image: DigestID) throws -> Int64? {
    guard readsImageAges, let index = facts.images.index(of: image) else { return nil }
    let builtAt = try reader.builtAt(facts.digests.text(of: image))
    return [facts.images.entries[index].createdAt?.seconds, builtAt].compactMap { $0 }.max()
  }
}
