import Model

/// Judges the image objects of a cluster as the reference does: the second stage.
///
/// An image stays that a history still holds, or that such an image lists as a sub-manifest; with
/// `--all=false` one that is not managed; one that is young (not in size mode). All others go.
///
/// What an index lists that is itself only listed stays or goes by the order in which the reference
/// happens to walk a map; here it stays, and its check says so.
package struct ImageJudge: Sendable {
  /// What holds an image.
  private struct Holds: OptionSet {
    let rawValue: UInt8

    static let history = Holds(rawValue: 1)
    /// An index that a history holds.
    static let index = Holds(rawValue: 2)
    /// An index that only another index holds.
    static let innerIndex = Holds(rawValue: 4)
  }

  private static let order = ImageCheck.allCases

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
    let isFailed = images.entries.contains(where: \.lacksMetadata)
    let holds = holds(on: images, held: held)
    return zip(images.entries, holds).map { image, holds in
      Self.order.first { applies($0, to: image, holds, isFailed: isFailed) } ?? .unreferenced
    }
  }

  /// Asks every check of every image, also behind the one that decides.
  ///
  /// - Parameters:
  ///   - images: All of them.
  ///   - held: Whether a history still holds the image, in the order of the catalog.
  /// - Returns: The checks that apply to each image, in the order of the catalog; the first in the
  ///   order of the checks decides. Never empty.
  package func applicable(to images: ImageCatalog, held: [Bool]) -> [Set<ImageCheck>] {
    let isFailed = images.entries.contains(where: \.lacksMetadata)
    return zip(images.entries, holds(on: images, held: held)).map { image, holds in
      Set(Self.order.filter { applies($0, to: image, holds, isFailed: isFailed) })
    }
  }

  private func applies(
    _ check: ImageCheck, to image: ImageCatalog.Entry, _ holds: Holds, isFailed: Bool
  ) -> Bool {
    switch check {
    case .namespaceOnly: policy.namespace != nil
    case .stageFailed: isFailed
    case .held: holds.contains(.history)
    case .listedByIndex: holds.contains(.index)
    case .listedByInnerIndex: holds.contains(.innerIndex)
    case .notManaged: !policy.all && !image.isManaged
    case .young: !policy.pruneOverSizeLimit && ages.isYoung(image.createdAt)
    case .unreferenced: true
    }
  }

  // MARK: What holds an image

  private func holds(on images: ImageCatalog, held: [Bool]) -> [Holds] {
    var holds = held.map { $0 ? Holds.history : [] }
    var inner: [Int] = []
    for (index, isHeld) in held.enumerated() where isHeld {
      for listed in listed(by: index, in: images) {
        let isNew = holds[listed].isDisjoint(with: [.history, .index])
        if isNew, !images.manifests(of: listed).isEmpty { inner.append(listed) }
        holds[listed].insert(.index)
      }
    }
    markInner(inner, of: images, in: &holds)
    return holds
  }

  /// Keeps what indexes list that are kept only because another index lists them.
  private func markInner(_ start: [Int], of images: ImageCatalog, in holds: inout [Holds]) {
    var waiting = start
    var isDone = Set(start)
    while let index = waiting.popLast() {
      for listed in listed(by: index, in: images)
      where holds[listed].isDisjoint(with: [.history, .index]) {
        holds[listed].insert(.innerIndex)
        if isDone.insert(listed).inserted { waiting.append(listed) }
      }
    }
  }

  private func listed(by index: Int, in images: ImageCatalog) -> [Int] {
    images.manifests(of: index).compactMap { images.index(of: $0) }
  }
}
