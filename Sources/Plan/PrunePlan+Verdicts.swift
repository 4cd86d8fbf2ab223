import Model

extension PrunePlan {
  /// Why a revision is kept or goes.
  package func verdict(for revision: JudgedRevision) -> Verdict {
    Verdict(
      state: state(isRemoved: revision.check.isDropped), check: revision.check.name,
      fact: fact(of: revision), referrers: referrers(of: revision))
  }

  /// Why an image, by its index in the catalog, is kept or goes.
  package func verdict(forImage index: Int) -> Verdict {
    let check = imageChecks[index]
    return Verdict(
      state: state(isRemoved: check.isDeleted), check: check.name,
      fact: fact(ofImage: index, check), referrers: [])
  }

  /// What was removed for want of evidence to the contrary is unknown.
  func state(isRemoved: Bool) -> Verdict.State {
    guard isRemoved else { return .keep }
    return isEvidenceComplete ? .prune : .unknown
  }

  private func referrers(of revision: JudgedRevision) -> [Holder] {
    let stream = Int(revision.stream)
    let item: NamedItem
    switch revision.check {
    case .tagInUse: item = NamedItem(tag: Int(revision.tagNumber), ofStream: stream)
    case .digestInUse: item = NamedItem(image: revision.image, ofStream: stream)
    default: return []
    }
    return Holder.sorted(facts.references.holders(of: item).map { facts.holders[$0] })
  }

  private func fact(of revision: JudgedRevision) -> String {
    let stream = streams[Int(revision.stream)]
    switch revision.check {
    case .streamYoung: return "the image stream was made \(moment(stream.createdAt))\(threshold)"
    case .streamWithoutMetadata: return "an image in the image stream's histories has no metadata"
    case .revisionYoung: return "the revision was made \(moment(revision.createdAt))\(threshold)"
    case .tagInUse: return "it is current, and its tag is named"
    case .imageAbsent: return "there is no image object of its name"
    case .withinSizeLimit: return sizeFact(of: revision.image, in: stream.namespace)
    case .withinRevisions:
      return "it is revision \(revision.number), and the newest \(policy.keepTagRevisions) stay"
    case .digestInUse: return "its digest is named in this image stream"
    case .unused:
      let bound =
        policy.pruneOverSizeLimit
        ? sizeFact(of: revision.image, in: stream.namespace)
        : "it is revision \(revision.number), the newest \(policy.keepTagRevisions) stay"
      return "\(bound), and nobody names it"
    }
  }

  private func fact(ofImage index: Int, _ check: ImageCheck) -> String {
    let image = facts.images.entries[index]
    switch check {
    case .namespaceOnly: return "images are left alone when one namespace is pruned"
    case .stageFailed: return "an image has no metadata, so that no image is pruned"
    case .held: return "a history holds it"
    case .listedByIndex: return "an index that a history holds lists it"
    case .listedByInnerIndex:
      return "an index lists it that only another index lists; the reference may delete it"
    case .notManaged: return "it is not managed"
    case .young: return "it was made \(moment(image.createdAt))\(threshold)"
    case .unreferenced: return "no history holds it; it was made \(moment(image.createdAt))"
    }
  }

  private func sizeFact(of image: DigestID, in namespace: String) -> String {
    guard let limit = facts.sizeLimits[namespace] else { return "its namespace sets no limit" }
    let size = facts.images.index(of: image).map { facts.images.sizeBytes(of: $0) } ?? 0
    return "it has \(size) bytes, the limit is \(limit)"
  }

  /// Behind a moment that is young: the one it is compared with.
  private var threshold: String {
    AgeRule(policy, asOf: asOf).threshold.map { ", after \($0.text)" } ?? ""
  }

  private func moment(_ time: Timestamp?) -> String {
    time.map { "at \($0.text)" } ?? "at an unknown time"
  }
}
