/// A cluster that is never held: each object is computed from the seed and its number when it is
/// written, and objects that mention each other agree because they do the same arithmetic.
package struct GeneratedCluster: Sendable {
  /// How large it is, and how it is mixed.
  package let shape: ClusterShape
  /// What everything is drawn from.
  package let seed: UInt64

  /// Images and history items over the streams that have any.
  private let apportionment: Apportionment
  /// Streams of the shared catalogue; they come first.
  private let catalogueStreams: Int
  /// Images that no stream holds; they come last.
  let orphans: Int

  /// A cluster of a shape; the same shape and seed make the same cluster.
  package init(shape: ClusterShape, seed: UInt64) {
    self.shape = shape
    self.seed = seed
    let empty = min(shape.streams - 1, shape.defects.emptyStream.of(shape.streams))
    apportionment = Apportionment(parts: shape.streams - empty, seed: seed)
    catalogueStreams = shape.streams < 2 ? 0 : min(40, max(1, shape.streams / 20))
    orphans = shape.defects.orphanImage.of(shape.images)
  }

  /// Streams outside of the shared catalogue.
  var applicationStreams: Range<Int> { catalogueStreams..<shape.streams }

  /// The plan of a stream.
  func stream(_ index: Int) -> StreamPlan {
    var dice = Dice(seed: seed, .stream, index)
    let repository = repository(of: index)
    let origin = origin(of: index, dice: &dice)
    let traits = StreamTraits(from: &dice, defects: shape.defects)
    let isIndexed = dice.happens(origin.isManaged ? 15 : 120)
    let childrenPerIndex = isIndexed ? dice.within(2...4) : 0
    let isFilled = index < apportionment.parts
    let held = shape.images - orphans
    let images = isFilled ? apportionment.range(of: index, total: held) : 0..<0
    let items =
      isFilled ? apportionment.range(of: index, total: shape.historyItems) : 0..<0
    let revisions = StreamPlan.revisions(
      ofImages: images.count, childrenPerIndex: childrenPerIndex)
    let scheme = scheme(of: index, origin: origin, revisions: revisions, dice: &dice)
    let timeline = Timeline(
      stream: index, seed: seed, revisions: revisions, isDaily: scheme.isDaily,
      isSteady: shape.isSteady, horizon: shape.horizon)
    return StreamPlan(
      index: index, seed: seed, repository: repository, origin: origin, scheme: scheme,
      traits: traits, images: images, historyItems: items.count,
      childrenPerIndex: childrenPerIndex, timeline: timeline,
      // Tags move some seconds after their image came.
      revisions: timeline.revisions(at: shape.asOf - 100))
  }

  /// The plan of an image.
  func image(_ index: Int) -> ImagePlan {
    let held = shape.images - orphans
    guard index < held else { return ImagePlan(orphan: index, in: self) }
    let stream = stream(apportionment.part(holding: index, total: held))
    return ImagePlan(index: index, stream: stream, defects: shape.defects)
  }

  /// The plan of an image that the caller knows the stream of.
  func image(ofRevision revision: Int, in stream: StreamPlan) -> ImagePlan {
    ImagePlan(index: stream.image(of: revision), stream: stream, defects: shape.defects)
  }

  /// Another stream of the same kind that has images, if there is one nearby.
  func neighbour(of stream: StreamPlan) -> Int? {
    let other = stream.index - 1
    guard applicationStreams.contains(other), self.stream(other).newest != nil else { return nil }
    return other
  }

  /// The name of a project.
  func namespace(_ index: Int) -> NamespaceName {
    NamespaceName(index: index, seed: seed)
  }

  private func repository(of index: Int) -> Repository {
    guard index >= catalogueStreams else {
      return Repository(namespace: namespace(0), place: index)
    }
    let projects = shape.namespaces - 1
    let streams = applicationStreams.count
    let place = index - catalogueStreams
    let project = place * projects / streams
    let first = (project * streams + projects - 1) / projects
    return Repository(namespace: namespace(project + 1), place: place - first)
  }

  private func origin(of index: Int, dice: inout Dice) -> StreamOrigin {
    if index < catalogueStreams {
      return .imported(registry: "registry.redhat.io", organisation: "ubi-catalogue")
    }
    return dice.happens(680)
      ? .pushed
      : .imported(
        registry: dice.pick(Vocabulary.registries),
        organisation: dice.pick(Vocabulary.organisations))
  }

  private func scheme(
    of index: Int, origin: StreamOrigin, revisions: Int, dice: inout Dice
  ) -> TagScheme {
    let isDated = dice.happens(shape.datedShare)
    guard isDated && index >= catalogueStreams else {
      return TagScheme(from: &dice, isPushed: origin.isManaged)
    }
    // A build each day for years is not plausible, so long series have names that may share a day.
    let spelling = dice.pick(DateSpelling.allCases)
    return .dated(revisions > 700 ? .branchCommit : spelling)
  }
}
