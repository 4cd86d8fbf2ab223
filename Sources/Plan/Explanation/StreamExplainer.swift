import Model
import Store

/// Explains an image stream: its tags and what becomes of their revisions.
struct StreamExplainer {
  let context: ExplanationContext

  /// Explains an image stream, which may not be there.
  func explain(_ stream: StreamName) throws -> Explanation {
    let (name, namespace) = (stream.imageStream, stream.namespace)
    let rows = try context.reader.tagFacts(of: name, in: namespace)
    let facts = try context.reader.streamFacts(name, in: namespace)
    guard facts != nil || !rows.isEmpty else {
      throw try ExplanationError.unknownStream(stream, context.reader)
    }
    var explanation = context.begin(
      .imageStream, kind: ObjectKind.imageStream.rawValue, name: stream.text)
    var images: Set<String> = []
    try context.reader.revisions(of: name, in: namespace) { images.insert($0.image) }
    let listed = try context.listed(by: images)
    let focus = try context.focus(on: images.union(listed), stream: stream)
    let holders = focus.revisions { name, _, image in name == stream || images.contains(image) }
    explanation.facts = try self.facts(of: facts, stream, tags: rows.count)
    explanation.revisions = holders.filter { $0.stream == stream }
    explanation.images = images.sorted().compactMap { focus.image($0) }
    let found = try users(of: stream, images, focus, explanation.images, holders)
    explanation.users = found.users
    explanation.hazards = try context.hazards(to: images, focus, found)
    let judge = HistoryJudge(explanation.revisions)
    let verdicts = rows.map { judge.verdict(on: $0.tag, hasSpec: $0.hasSpec) }
    explanation.verdict = StreamVerdict(verdicts).verdict
    explanation.tags = tags(zip(rows, verdicts), stream, explanation)
    explanation.weight = try weight(of: images, listed, focus, holders, stream)
    explanation.summary = summary(of: explanation)
    return explanation
  }

  private func users(
    of stream: StreamName, _ images: Set<String>, _ focus: FocusedPlan,
    _ judged: [ExplanationImage], _ holders: [ExplanationRevision]
  ) throws -> UserFinder.Found {
    let finder = UserFinder(
      context.reader, policy: context.policy, revisions: focus.revisions { _, _, _ in true },
      images: judged)
    return try finder.find(
      streams: Set(holders.map(\.stream) + [stream]), images: images.filter { !$0.isEmpty },
      where: { target, image in
        images.contains(image) && !image.isEmpty
          || target.map { $0.namespace == stream.namespace && $0.imageStream == stream.imageStream }
            == true
      })
  }

  private func weight(
    of images: Set<String>, _ listed: Set<String>, _ focus: FocusedPlan,
    _ holders: [ExplanationRevision], _ stream: StreamName
  ) throws -> ExplanationWeight {
    let all = images.union(listed)
    let held = holders + focus.revisions { listed.contains($2) }
    let elsewhere = held.filter { $0.stream != stream }.map(\.image)
    let byIndexes = images.filter { !all.isSuperset(of: focus.indexes(listing: $0)) }
    return try WeightFinder(context.reader, focus).weight(
      of: images, listing: listed, shared: byIndexes.union(elsewhere),
      historyBytes: context.reader.historyBytes(of: stream.imageStream, in: stream.namespace))
  }

  private func tags(
    _ rows: some Sequence<(TagFactsRow, TagVerdict)>, _ stream: StreamName,
    _ explanation: Explanation
  ) -> [ExplanationTag] {
    let revisions = Dictionary(grouping: explanation.revisions, by: \.tag)
    let users = Dictionary(grouping: explanation.users, by: \.target)
    return rows.map { row, judged in
      let states = (revisions[row.tag] ?? []).map(\.verdict.state)
      let naming = users["\(stream.text):\(row.tag)"]?.count ?? 0
      let holding = users["\(stream.text)@\(row.currentImage)"]?.count ?? 0
      return ExplanationTag(
        tag: row.tag, verdict: judged.verdict, convention: row.convention, revisions: states.count,
        kept: states.count { $0 == .keep }, pruned: states.count { $0 == .prune },
        unknown: states.count { $0 == .unknown }, currentImage: row.currentImage,
        lastChangedAt: row.lastChangedAt, users: naming + holding)
    }
  }

  private func summary(of explanation: Explanation) -> String {
    let revisions = explanation.revisions
    let kept = revisions.count { $0.verdict.state == .keep }
    let images = explanation.images.count { !$0.isRemoved }
    return "\(kept) of its \(revisions.count) revisions and \(images) of their "
      + "\(explanation.images.count) images stay."
  }

  private func facts(
    of row: StreamFactsRow?, _ stream: StreamName, tags: Int
  ) throws -> [ExplanationFact] {
    let (name, namespace) = (stream.imageStream, stream.namespace)
    var list = FactList()
    list.add(
      "place", try context.reader.origin(of: "ImageStream", namespace, name)?.text ?? "")
    list.add("tags", Int64(tags))
    guard let row else { return list.facts }
    list.add("createdAt", row.createdAt)
    list.add("generation", row.generation)
    list.add("repository", row.repository)
    list.add("publicRepository", row.publicRepository)
    list.add("hasLocalLookup", row.hasLocalLookup)
    list.add("isInsecure", row.isInsecure)
    list.add("storedBytes", bytes: row.storedBytes)
    list.add("metadataBytes", bytes: row.metadataBytes)
    list.add("specTagBytes", bytes: row.specTagBytes)
    list.add("historyBytes", bytes: row.historyBytes)
    list.add("annotations", try context.reader.annotations(of: "ImageStream", namespace, name))
    return list.facts
  }
}
