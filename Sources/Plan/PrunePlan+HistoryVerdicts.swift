extension PrunePlan {
  /// Why an image stream, by its index in ``streams``, and its tags stay or go; nil where the plan was
  /// made without asking for that.
  package func verdict(forStream number: Int) -> StreamVerdict? {
    guard let tagRoster else { return nil }
    let histories = facts.histories
    var tags = histories.tags(ofStream: number).map { verdict(forTag: $0, tagRoster) }
    let bare = tagRoster.bareTags(ofStream: number)
    guard !bare.isEmpty else { return StreamVerdict(tags) }
    let isPruned = histories.revisions(ofStream: number).contains { checks[$0].isDropped }
    tags += bare.map {
      TagVerdict(
        withoutHistory: $0.name, hasSpec: $0.hasSpec,
        loss: isPruned ? state(isRemoved: true) : nil)
    }
    return StreamVerdict(tags.sorted { $0.tag < $1.tag })
  }

  private func verdict(forTag number: Int, _ roster: TagRoster) -> TagVerdict {
    let own = facts.histories.revisions(ofTag: number)
    let removed = own.count { checks[$0].isDropped }
    let place = own.first { !checks[$0].isDropped } ?? own.lowerBound
    let revision = revisions[place]
    return TagVerdict(
      tags[number], decidedBy: .init(number: Int(revision.number), verdict: verdict(for: revision)),
      revisions: own.count, removed: removed, hasSpec: roster.hasSpec(number))
  }
}
