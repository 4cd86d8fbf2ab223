import Model

/// Judges the tags of one image stream by a retirement policy.
///
/// The first rule that selects a tag decides over it. Then, in this order, the tag stays that is in a
/// namespace of the platform, that the policy or an annotation protects, whose name is a form of
/// latest or stable, that is young or damaged with its image stream, that is used, or that is among
/// the newest of its family or version line. Neither use nor youth can be configured away.
struct RetirementJudge {
  /// What is known of the cluster beside the tags.
  struct Evidence {
    let uses: UseIndex
    let markers: KeepMarkers
    /// As `namespace/name`.
    let damaged: Set<String>
    let images: ImageCatalog
    let digests: DigestTable
    /// The indexes that list an image, by the number of its digest.
    let parents: [DigestID: [DigestID]]
  }

  private static let movingConventions: [Convention] = [.latest, .stable]
  private static let platform = ["openshift", "openshift-*", "kube-*"].map { Glob($0) }

  private let policy: RetirementPolicy
  private let selectors: [TagSelector]
  private let evidence: Evidence
  private let ages: AgeRule

  /// - Throws: What `Regex` throws where a pattern is none.
  init(_ policy: RetirementPolicy, evidence: Evidence, ages: AgeRule, asOf: Timestamp) throws {
    self.policy = policy
    self.evidence = evidence
    self.ages = ages
    selectors = try policy.rules.map { try TagSelector($0.selection, asOf: asOf) }
  }

  /// One decision for each of all the tags of an image stream, in their order.
  func decisions(
    for tags: [TagFacts], of stream: HistoryTable.Stream, number: Int
  ) -> [TagDecision] {
    let ranks = TagRanks(
      tags, ranksVersionLines: policy.rules.contains { $0.newestOfVersionLine > 0 })
    return tags.enumerated().map { place, tag in
      let rule = selectors.firstIndex { $0.allows(stream) && $0.selects(tag) }
      let (check, fact) =
        rule.map { verdict(on: tag, of: stream, rule: $0, ranks, place) }
        ?? (.notSelected, "no rule of the policy selects it")
      return TagDecision(
        stream: UInt32(number), tag: tag.name, rule: rule, check: check, fact: fact)
    }
  }

  private func verdict(
    on tag: TagFacts, of stream: HistoryTable.Stream, rule: Int, _ ranks: TagRanks, _ place: Int
  ) -> (RetirementCheck, String) {
    if Self.platform.allow(stream.namespace), !selectors[rule].names(namespace: stream.namespace) {
      return (.platformNamespace, "namespace \(stream.namespace) is the platform's")
    }
    if let protected = protection(of: tag, in: stream) { return protected }
    if let young = youth(of: tag, in: stream) { return young }
    if let used = use(of: tag, in: stream) { return used }
    let line = policy.rules[rule]
    if ranks.inFamily[place] < line.newestOfFamily {
      return (
        .newestOfFamily,
        "it is number \(ranks.inFamily[place] + 1) of family \(tag.family), "
          + "and the newest \(line.newestOfFamily) stay"
      )
    }
    if let rank = ranks.inVersionLine[place], rank < line.newestOfVersionLine {
      return (
        .newestOfVersionLine,
        "it is number \(rank + 1) of version line \(tag.versionLine ?? "") of family "
          + "\(tag.family), and the newest \(line.newestOfVersionLine) stay"
      )
    }
    return (.retired, reason(of: tag, rule: rule, rank: ranks.inFamily[place]))
  }

  private func reason(of tag: TagFacts, rule: Int, rank: Int) -> String {
    let facts = selectors[rule].facts(of: tag)
    return facts + (facts.isEmpty ? "" : ", ")
      + "it is number \(rank + 1) of family \(tag.family), and nothing uses it"
  }

  private func protection(
    of tag: TagFacts, in stream: HistoryTable.Stream
  ) -> (RetirementCheck, String)? {
    let protection = policy.protections.first {
      $0.covers(
        namespace: stream.namespace, imageStream: stream.imageStream, tag: tag.name)
    }
    if let protection { return (.protected, "\(protection.name): \(protection.reason)") }
    let marker =
      evidence.markers.entry(ofTag: tag.name, in: stream)
      ?? tag.images.lazy.compactMap {
        evidence.markers.entry(ofImage: $0, in: evidence.digests)
      }.first
    if let marker { return (.keepAnnotation, marker.reason) }
    guard Self.movingConventions.contains(tag.convention) else { return nil }
    return (.movingName, "its name is a form of \(tag.convention.rawValue)")
  }

  private func youth(
    of tag: TagFacts, in stream: HistoryTable.Stream
  ) -> (RetirementCheck, String)? {
    if ages.isYoung(stream.createdAt) {
      return (.streamYoung, "the image stream was made at \(stream.createdAt?.text ?? "")")
    }
    if evidence.damaged.contains(stream.text) {
      return (.streamDamaged, "the image stream could not be read whole")
    }
    guard let changed = tag.changedAt, ages.isYoung(Timestamp(seconds: changed)) else { return nil }
    return (.revisionYoung, "it last changed at \(Timestamp(seconds: changed).text)")
  }

  private func use(
    of tag: TagFacts, in stream: HistoryTable.Stream
  ) -> (RetirementCheck, String)? {
    if let users = evidence.uses.users(ofTag: tag.name, tag.item, in: stream) {
      return (.tagInUse, "it is named by \(users.text)")
    }
    for (place, image) in tag.images.enumerated() {
      for related in [image] + relatives(of: image) {
        guard let users = evidence.uses.users(ofImage: related, in: stream) else { continue }
        let relation =
          related == image ? "" : "\(evidence.digests.text(of: related)), listed with "
        return (
          .imageInUse, "\(relation)the image of its revision \(place + 1) is named by \(users.text)"
        )
      }
    }
    return nil
  }

  /// The sub-manifests it lists, and the indexes that list it, in order of digest.
  private func relatives(of image: DigestID) -> [DigestID] {
    let listed = evidence.images.index(of: image).map { Array(evidence.images.manifests(of: $0)) }
    let parents = evidence.parents[image] ?? []
    return (listed ?? []) + parents.sorted { evidence.digests.isOrdered($0, before: $1) }
  }
}
