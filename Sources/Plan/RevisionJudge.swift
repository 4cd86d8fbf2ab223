import Model

/// Judges the revisions of one image stream as the reference does: the first stage.
///
/// For each revision the first of these that applies decides:
///
/// 1. the image stream is young, or an image in its histories lacks its metadata: all stay;
/// 2. the revision is young: it stays (not in size mode);
/// 3. it is current and somebody names its tag: it stays;
/// 4. there is no image object of its name: it goes;
/// 5. it is among the newest that stay, by its place in the history, or in size mode its image
///    exceeds no limit: it stays;
/// 6. somebody names its digest in this image stream: it stays;
/// 7. it goes.
package struct RevisionJudge: Sendable {
  private let policy: PrunePolicy
  private let ages: AgeRule
  /// The lowest bound on an image's size by namespace, in bytes.
  private let sizeLimits: [String: Int64]

  package init(policy: PrunePolicy, ages: AgeRule, sizeLimits: [String: Int64] = [:]) {
    self.policy = policy
    self.ages = ages
    self.sizeLimits = sizeLimits
  }

  /// Judges every revision, so that none is dropped unsaid.
  ///
  /// - Returns: One check per revision, in the order of the history.
  package func checks(
    for history: StreamHistory, images: ImageCatalog, names: ReferenceIndex.Names
  ) -> [RevisionCheck] {
    let everything: RevisionCheck? =
      isYoung(history.createdAt)
      ? .streamYoung
      : history.revisions.contains { lacksMetadata($0.image, in: images) }
        ? .streamWithoutMetadata : nil
    if let everything { return history.revisions.map { _ in everything } }
    let limit = sizeLimits[history.namespace]
    return history.revisions.map { revision in
      check(
        revision, tag: history.tags[revision.tag], images: images, names: names, limit: limit)
    }
  }

  private func check(
    _ revision: StreamHistory.Revision, tag: String, images: ImageCatalog,
    names: ReferenceIndex.Names, limit: Int64?
  ) -> RevisionCheck {
    if isYoung(revision.createdAt) { return .revisionYoung }
    if revision.number == 1, names.tags[tag] != nil { return .tagInUse }
    guard let image = images.index(of: revision.image) else { return .imageAbsent }
    if policy.pruneOverSizeLimit {
      if !exceeds(images.entries[image], limit) { return .withinSizeLimit }
    } else if revision.number <= policy.keepTagRevisions {
      return .withinRevisions
    }
    return names.digests[revision.image] == nil ? .unused : .digestInUse
  }

  /// Ages are not looked at in size mode.
  private func isYoung(_ createdAt: Timestamp?) -> Bool {
    !policy.pruneOverSizeLimit && ages.isYoung(createdAt)
  }

  private func exceeds(_ image: ImageCatalog.Entry, _ limit: Int64?) -> Bool {
    guard let limit, image.hasMetadata else { return false }
    return image.sizeBytes > limit
  }

  private func lacksMetadata(_ image: DigestID, in images: ImageCatalog) -> Bool {
    images.index(of: image).map { images.entries[$0].lacksMetadata } ?? false
  }
}
