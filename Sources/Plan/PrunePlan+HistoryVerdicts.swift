extension PrunePlan {
  /// Why an image stream, by its index in ``streams``, and its tags stay or go; nil where the plan was
  /// made without asking for that.
  package func verdict(forStream number: Int) -> StreamVerdict? {
    guard let tagRoster else { return nil }
    let history = facts.histories.history(ofStream: number)
    let drops = drops(in: history)
    var tags = history.tags.map { verdict(forTag: $0, of: history, drops, tagRoster) }
    let bare = tagRoster.bareTags(ofStream: number)
    guard !bare.isEmpty else { return StreamVerdict(tags) }
    let isPruned = drops.contains(true)
    tags += bare.map {
      TagVerdict(
        withoutHistory: $0.name, hasSpec: $0.hasSpec,
        loss: isPruned ? state(isRemoved: true) : nil)
    }
    return StreamVerdict(tags.sorted { $0.tag < $1.tag })
  }

  private func verdict(
    forTag tag: NumberedHistory.Tag, of history: NumberedHistory, _ drops: [Bool],
    _ roster: TagRoster
  ) -> TagVerdict {
    let place = tag.revisions.first { !drops[$0] } ?? tag.revisions.lowerBound
    let revision = history.revisions[place]
    let judged = JudgedRevision(
      stream: UInt32(history.stream), tag: tag.name, tagNumber: UInt32(tag.number),
      number: UInt32(revision.number), image: revision.image, createdAt: revision.createdAt,
      check: checks[history.firstRevision + place])
    return TagVerdict(
      tag.name, decidedBy: .init(number: revision.number, verdict: verdict(for: judged)),
      revisions: tag.revisions.count, removed: tag.revisions.count { drops[$0] },
      hasSpec: roster.hasSpec(tag.number))
  }
}
