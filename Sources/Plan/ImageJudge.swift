import Model

/// Judges the image objects of a cluster as the reference does: the second stage.
///
/// An image stays that a history still holds, or that such an image lists as a sub-manifest; with
/// `--all=false` one that is not managed; one that is young (not in size mode). All others go.
///
/// What an index lists that is itself only listed stays or goes by the order in which the reference
/// happens to walk a map; here it stays, and its check says so.
package struct ImageJudge: Sendable {
  private let policy: PrunePolicy
  private let ages: AgeRule

  package init(policy: PrunePolicy, ages: AgeRule) {
    self.policy = policy
    self.ages = ages
  }

  /// Judges every image.
  ///
  /// - Parameters:
  ///   - images: All of them.
  ///   - held: Whether a history still holds the image, in the order of the catalog.
  /// - Returns: One check per image, in the order of the catalog.
  package func checks(for images: ImageCatalog, held: [Bool]) -> [ImageCheck] {
    if policy.namespace != nil { return images.entries.map { _ in .namespaceOnly } }
    if images.entries.contains(where: \.lacksMetadata) {
      return images.entries.map { _ in .stageFailed }
    }
    var checks = images.entries.map { check(byItself: $0) }
    var inner: [Int] = []
    for (index, isHeld) in held.enumerated() where isHeld {
      for listed in listed(by: index, in: images) where !held[listed] {
        if checks[listed] != .listedByIndex, !images.manifests(of: listed).isEmpty {
          inner.append(listed)
        }
        checks[listed] = .listedByIndex
      }
    }
    for (index, isHeld) in held.enumerated() where isHeld { checks[index] = .held }
    markInner(inner, of: images, in: &checks)
    return checks
  }

  /// Keeps what indexes list that are kept only because another index lists them.
  private func markInner(_ start: [Int], of images: ImageCatalog, in checks: inout [ImageCheck]) {
    var waiting = start
    var isDone = Set(start)
    while let index = waiting.popLast() {
      for listed in listed(by: index, in: images) {
        guard checks[listed] != .held, checks[listed] != .listedByIndex else { continue }
        checks[listed] = .listedByInnerIndex
        if isDone.insert(listed).inserted { waiting.append(listed) }
      }
    }
  }

  private func listed(by index: Int, in images: ImageCatalog) -> [Int] {
    images.manifests(of: index).compactMap { images.index(of: $0) }
  }

  private func check(byItself image: ImageCatalog.Entry) -> ImageCheck {
    if !policy.all, !image.isManaged { return .notManaged }
    if !policy.pruneOverSizeLimit, ages.isYoung(image.createdAt) { return .young }
    return .unreferenced
  }
}
