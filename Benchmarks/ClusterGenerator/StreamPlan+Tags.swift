extension StreamPlan {
  /// All tags, in the order of their names.
  ///
  /// First the tags of the scheme, which hold each revision once. What remains of the stream's
  /// history items goes to moving tags, most to the first, each later one a revision behind. Then come
  /// the few that are wrong or out of the ordinary.
  func tags(in cluster: GeneratedCluster) -> [TagPlan] {
    var dice = Dice(seed: seed, .tag, index)
    var tags = schemeTags(defects: cluster.shape.defects, dice: &dice)
    tags += movingTags(defects: cluster.shape.defects, dice: &dice)
    if timeline.revisions > 0 {
      tags += unusualTags(in: cluster, dice: &dice)
      tags += wrongTags(in: cluster, dice: &dice)
    }
    return tags.sorted { $0.name < $1.name }
  }

  private func schemeTags(defects: DefectShares, dice: inout Dice) -> [TagPlan] {
    let oldest = max(0, timeline.revisions - historyItems)
    let size = revisionsPerTag
    var tags: [TagPlan] = []
    var first = oldest - oldest % size
    while first < revisions {
      let newest = min(first + size, revisions) - 1
      let count = newest - max(first, oldest) + 1
      let name = namer.name(ofGroup: first / size, at: timeline.moment(of: first))
      let isLost = count > 1 && newest >= count && dice.happens(defects.missingImage)
      // The lost image takes the place of an older one, so no other image loses its item.
      let history = TagHistory(
        newest: newest, count: count + (isLost ? 1 : 0), reach: count + (isLost ? 1 : 0),
        delay: 2, isOldestLost: isLost)
      let source: TagPlan.Source = origin.isManaged ? .none : .repository(tag: name)
      tags.append(TagPlan(name: name, source: source, history: .own(history)))
      first += size
    }
    return tags
  }

  private func movingTags(defects: DefectShares, dice: inout Dice) -> [TagPlan] {
    var rest = historyItems - timeline.revisions
    guard let newest, rest > 0 else { return [] }
    let names = Vocabulary.movingTags.dropFirst(scheme == .moving ? 1 : 0)
    var tags: [TagPlan] = []
    for (place, name) in names.enumerated() where rest > 0 {
      let isLast = place == names.count - 1
      let share = timeline.revisions == 1 ? 1 : isLast ? rest : max(1, rest * 3 / 5)
      rest -= share
      let head = newest - min(place, newest / 2)
      let count = newest == 0 ? 1 : max(1, share * revisions / timeline.revisions)
      let isLost = count > 1 && count < head && dice.happens(defects.missingImage)
      let history = TagHistory(
        newest: head, count: count, reach: head + 1, delay: 5 + 7 * place, isOldestLost: isLost)
      let source = movingSource(place: place, head: head, name: name, dice: &dice)
      tags.append(TagPlan(name: name, source: source, history: .own(history)))
    }
    return tags
  }

  private func movingSource(place: Int, head: Int, name: String, dice: inout Dice)
    -> TagPlan.Source
  {
    let isVersioned = scheme == .lines || scheme == .bases || scheme == .releases
    if place == 0 && isVersioned && dice.happens(500) { return .alias(tag: tag(of: head)) }
    if !origin.isManaged { return .repository(tag: name) }
    return place > 0 && dice.happens(400) ? .image(revision: head) : .none
  }

  private func unusualTags(in cluster: GeneratedCluster, dice: inout Dice) -> [TagPlan] {
    var tags: [TagPlan] = []
    if dice.happens(10) {
      tags.append(
        TagPlan(
          name: "upstream", source: .reference(tag: "latest"), history: .reference))
    }
    let other = cluster.neighbour(of: self)
    if dice.happens(30), let other {
      tags.append(
        TagPlan(
          name: "promoted", source: .foreignImage(stream: other), history: .foreign(stream: other))
      )
    }
    return tags
  }

  private func wrongTags(in cluster: GeneratedCluster, dice: inout Dice) -> [TagPlan] {
    let defects = cluster.shape.defects
    var tags: [TagPlan] = []
    if dice.happens(defects.aliasToMissingTag) {
      tags.append(TagPlan(name: "current", source: .alias(tag: "release-candidate")))
    }
    if dice.happens(defects.aliasCycle) {
      tags.append(TagPlan(name: "blue", source: .alias(tag: "green")))
      tags.append(TagPlan(name: "green", source: .alias(tag: "blue")))
    }
    if dice.happens(defects.crossStreamTracking), let other = cluster.neighbour(of: self) {
      tags.append(
        TagPlan(
          name: "base", source: .crossStream(stream: other), history: .foreign(stream: other)))
    }
    if !origin.isManaged && dice.happens(defects.failedImport) {
      tags.append(
        TagPlan(
          name: "next", source: .repository(tag: "next"),
          failure: dice.pick(ImportFailure.allCases),
          isScheduled: dice.happens(500)))
    }
    return tags
  }
}
