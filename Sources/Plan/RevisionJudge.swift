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
  /// What the checks look at beside the revision.
  private struct Surroundings {
    let isStreamYoung: Bool
    let lacksMetadata: Bool
    let images: ImageCatalog
    let tags: [String]
    let names: ReferenceIndex.Names
    let limit: Int64?

    /// The check that decides over all revisions alike; nil where none does.
    var decisive: RevisionCheck? {
      isStreamYoung ? .streamYoung : lacksMetadata ? .streamWithoutMetadata : nil
    }
  }

  private static let order = RevisionCheck.allCases

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
    let around = surroundings(of: history, images, names)
    if let check = around.decisive { return history.revisions.map { _ in check } }
    return history.revisions.map { revision in
      let image = images.index(of: revision.image)
      return Self.order.first { applies($0, to: revision, image, around) } ?? .unused
    }
  }

  /// Asks every check of every revision, also behind the one that decides.
  ///
  /// - Returns: The checks that apply to each revision, in the order of the history; the first in
  ///   the order of the checks decides. Never empty.
  package func applicable(
    to history: StreamHistory, images: ImageCatalog, names: ReferenceIndex.Names
  ) -> [Set<RevisionCheck>] {
    let around = surroundings(of: history, images, names)
    return history.revisions.map { revision in
      let image = images.index(of: revision.image)
      return Set(Self.order.filter { applies($0, to: revision, image, around) })
    }
  }

  private func surroundings(
    of history: StreamHistory, _ images: ImageCatalog, _ names: ReferenceIndex.Names
  ) -> Surroundings {
    Surroundings(
      isStreamYoung: isYoung(history.createdAt),
      lacksMetadata: history.revisions.contains { lacksMetadata($0.image, in: images) },
      images: images, tags: history.tags, names: names, limit: sizeLimits[history.namespace])
  }

  private func applies(
    _ check: RevisionCheck, to revision: StreamHistory.Revision, _ image: Int?,
    _ around: Surroundings
  ) -> Bool {
    switch check {
    case .streamYoung: around.isStreamYoung
    case .streamWithoutMetadata: around.lacksMetadata
    case .revisionYoung: isYoung(revision.createdAt)
    case .tagInUse: revision.number == 1 && around.names.tags.contains(around.tags[revision.tag])
    case .imageAbsent: image == nil
    case .withinSizeLimit:
      policy.pruneOverSizeLimit && image.map { !exceeds($0, around) } ?? false
    case .withinRevisions:
      !policy.pruneOverSizeLimit && revision.number <= policy.keepTagRevisions
    case .digestInUse: around.names.images.contains(revision.image)
    case .unused: true
    }
  }

  /// Ages are not looked at in size mode.
  private func isYoung(_ createdAt: Timestamp?) -> Bool {
    !policy.pruneOverSizeLimit && ages.isYoung(createdAt)
  }

  private func exceeds(_ image: Int, _ around: Surroundings) -> Bool {
    guard let limit = around.limit, around.images.entries[image].hasMetadata else { return false }
    return around.images.sizeBytes(of: image) > limit
  }

  private func lacksMetadata(_ image: DigestID, in images: ImageCatalog) -> Bool {
    images.index(of: image).map { images.entries[$0].lacksMetadata } ?? false
  }
}
