/// Everything about one image, as numbers.
struct ImagePlan {
  /// What an image is to its revision.
  enum Role {
    /// The revision itself.
    case plain
    /// An index over the images that follow it.
    case index(children: Range<Int>)
    /// A sub-manifest of an index, with its place in it.
    case child(place: Int)
  }

  /// Which image of the cluster.
  let index: Int
  /// The stream that holds it or, for an orphan, once did.
  let stream: StreamPlan
  /// Whether no stream holds it.
  let isOrphan: Bool
  /// What it is to its revision.
  let role: Role
  /// Its revision, oldest from 0.
  let revision: Int
  /// When its object was made.
  let created: Moment
  /// Its architecture, as Go names it.
  let architecture: String

  /// Architectures of sub-manifests, in the order of the index.
  static let architectures = ["amd64", "arm64", "ppc64le", "s390x"]

  /// An image of a stream.
  init(index: Int, stream: StreamPlan, defects: DefectShares) {
    self.index = index
    self.stream = stream
    isOrphan = false
    let place = index - stream.images.lowerBound
    let group = stream.childrenPerIndex + 1
    if place < stream.indexes * group {
      let member = place % group
      revision = place / group
      role =
        member == 0
        ? .index(children: index + 1..<index + group) : .child(place: member - 1)
      architecture = ImagePlan.architectures[max(0, member - 1)]
    } else {
      role = .plain
      revision = stream.indexes + place - stream.indexes * group
      let isArm = stream.scheme == .architectures && revision / stream.revisionsPerTag % 2 == 1
      var dice = Dice(seed: stream.seed, .image, index, 1)
      let isWrong = stream.scheme == .architectures && dice.happens(defects.wrongArchitecture)
      architecture = isArm != isWrong ? "arm64" : "amd64"
    }
    created = stream.timeline.moment(of: revision)
  }

  /// An image that was pushed and then lost its last tag.
  init(orphan index: Int, in cluster: GeneratedCluster) {
    var dice = Dice(seed: cluster.seed, .orphan, index)
    self.index = index
    stream = cluster.stream(dice.below(cluster.shape.streams))
    isOrphan = true
    role = .plain
    revision = dice.below(50)
    created = cluster.shape.horizon - dice.within(3 * 86_400...400 * 86_400)
    architecture = "amd64"
  }

  /// Its name: the digest of its manifest.
  var digest: Digest { Digest(seed: stream.seed, .manifest, index) }

  /// The digest of its config.
  var config: Digest { Digest(seed: stream.seed, .config, index) }

  /// Whether it was pushed into the integrated registry.
  var isManaged: Bool { stream.origin.isManaged }

  /// Whether it is in the OCI formats; one stream keeps to one kind.
  var isOCI: Bool { stream.index % 10 < 3 }

  /// The media type of its manifest.
  var mediaType: String {
    switch (role, isOCI) {
    case (.index, true): "application/vnd.oci.image.index.v1+json"
    case (.index, false): "application/vnd.docker.distribution.manifest.list.v2+json"
    case (_, true): "application/vnd.oci.image.manifest.v1+json"
    case (_, false): "application/vnd.docker.distribution.manifest.v2+json"
    }
  }

  /// Appends its pull spec by digest.
  func spellPullSpec(into text: inout Text) {
    stream.spellSource(into: &text)
    text.append("@")
    text.append(digest)
  }
}
