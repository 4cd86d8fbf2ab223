import Model
import Store

/// Judges what concerns some images, and nothing else.
///
/// It reads the images, the indexes that list them, the indexes that list those, and so on; then
/// every revision that holds any of them. With these, and with what bears on all verdicts alike
/// (``ExplanationRun``), the verdicts on the images and on those revisions are the whole plan's,
/// while all other images and revisions are left aside.
struct FocusedPlanner {
  /// An image stream and its revisions, as far as they are looked at.
  private typealias Rows = [StreamName: [HeldImageRow]]

  let reader: ExplainReader
  let policy: PrunePolicy
  let run: ExplanationRun
  let sizeLimits: [String: Int64]

  /// Judges some images and, where one is named, all revisions of an image stream.
  func plan(images: Set<String>, stream: StreamName? = nil) throws -> FocusedPlan {
    let images = try images.union(ancestors(of: images))
    let rows = try rows(holding: images, stream).sorted { $0.key.isOrdered(before: $1.key) }
    var judged: [(stream: ImageStreamRow, rows: [HeldImageRow])] = []
    var unjudged: [(row: HeldImageRow, why: FocusedPlan.Gap)] = []
    for (name, held) in rows {
      if !isJudged(name) {
        unjudged += held.map { ($0, .otherNamespace) }
      } else if let row = try reader.imageStream(name.imageStream, in: name.namespace) {
        judged.append((row, held + (try revisionWithoutMetadata(of: name, besides: held))))
      } else {
        unjudged += held.map { ($0, .unreadStream) }
      }
    }
    var facts = try facts(images, held: judged.flatMap(\.rows))
    for (stream, rows) in judged {
      facts.histories.append(history(stream, rows, &facts.digests))
    }
    try readReferences(to: judged.map(\.stream), into: &facts)
    return FocusedPlan(
      facts: facts, policy: policy, asOf: reader.asOf, run: run, unjudged: unjudged)
  }

  /// What is known of the images, of those that are held, and of one that stops the second stage.
  private func facts(_ images: Set<String>, held: [HeldImageRow]) throws -> ClusterFacts {
    var all = images.union(held.map(\.image))
    if let image = run.imageWithoutMetadata { all.insert(image) }
    var facts = try ClusterReader.facts(of: all, reader)
    facts.sizeLimits = sizeLimits
    facts.missing = run.missing
    return facts
  }

  /// Indexes that list some images, and those that list these.
  private func ancestors(of images: Set<String>) throws -> Set<String> {
    var found: Set<String> = []
    var frontier = images
    while !frontier.isEmpty {
      frontier = Set(try reader.indexes(listing: frontier)).subtracting(found).subtracting(images)
      found.formUnion(frontier)
    }
    return found
  }

  private func rows(holding images: Set<String>, _ stream: StreamName?) throws -> Rows {
    var rows: Rows = [:]
    if let stream {
      rows[stream] = []
      try reader.revisions(of: stream.imageStream, in: stream.namespace) {
        rows[stream, default: []].append($0)
      }
    }
    try reader.revisions(holding: images.filter { !$0.isEmpty }) { row in
      let name = StreamName(namespace: row.namespace, imageStream: row.imageStream)
      if name != stream { rows[name, default: []].append(row) }
    }
    return rows
  }

  private func isJudged(_ stream: StreamName) -> Bool {
    policy.namespace == nil || policy.namespace == stream.namespace
  }

  private func readReferences(
    to streams: [ImageStreamRow], into facts: inout ClusterFacts
  ) throws {
    var references = ReferenceReader(policy: policy, ages: AgeRule(policy, asOf: reader.asOf))
    var finder = NamedItemFinder(facts.histories)
    for stream in streams {
      try reader.referrers(to: stream.imageStream, in: stream.namespace) { row in
        guard policy.namespace == nil || row.namespace == policy.namespace else { return }
        let item = finder.item(row.target, in: facts.digests)
        references.add(row, as: facts.holders.add(Holder(row)), naming: item)
      }
    }
    facts.references = references.references
  }

  /// A revision for which the whole image stream is left alone; empty where there is none, or where
  /// it is among those that are there.
  private func revisionWithoutMetadata(
    of stream: StreamName, besides rows: [HeldImageRow]
  ) throws -> [HeldImageRow] {
    guard run.imageWithoutMetadata != nil else { return [] }
    let found = try reader.revisionWithoutMetadata(
      of: stream.imageStream, in: stream.namespace, indexTypes: ClusterReader.indexTypes)
    return found.map { rows.contains($0) ? [] : [$0] } ?? []
  }

  private func history(
    _ stream: ImageStreamRow, _ rows: [HeldImageRow], _ digests: inout DigestTable
  ) -> StreamHistory {
    var history = StreamHistory(
      namespace: stream.namespace, imageStream: stream.imageStream, createdAt: stream.createdAt)
    for row in rows.sorted(by: { ($0.tag, $0.revision) < ($1.tag, $1.revision) }) {
      if history.tags.last != row.tag { history.begin(tag: row.tag) }
      history.add(
        number: row.revision, image: digests.id(of: row.image), createdAt: row.createdAt)
    }
    return history
  }
}
