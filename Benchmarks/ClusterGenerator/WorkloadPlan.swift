/// The workload that runs the images of a stream: what kind it is, where it is, how it names them.
struct WorkloadPlan {
  /// How a container names its image.
  enum Style {
    /// By digest, as an image trigger writes it.
    case digest
    /// By tag, in the repository that the image comes from or in the integrated registry.
    case tag
    /// By tag, through the integrated registry's public host.
    case publicHost
    /// By the stream's bare name.
    case bareName
  }

  /// The stream.
  let stream: StreamPlan
  /// The stream's newest revision.
  let newest: Int
  /// The cluster.
  let cluster: GeneratedCluster
  /// What it is.
  let kind: WorkloadKind
  /// Where it is: with the stream, or in another environment of the same product.
  let namespace: NamespaceName
  /// How it names its image.
  let style: Style
  /// The tag that it follows.
  let tag: String
  /// When its images are pulled.
  let pullPolicy: String
  /// How many revisions of it there are.
  let revisions: Int
  /// How many pods it asks for; 0 where it is switched off.
  let replicas: Int
  /// Whether a trigger watches the tag.
  let hasTrigger: Bool
  /// The containers that its pods have beside the main one.
  let extras: ExtraContainers

  /// Draws the workload of a stream; nil where nothing runs its images.
  init?(stream: StreamPlan, cluster: GeneratedCluster) {
    var dice = Dice(seed: cluster.seed, .workload, stream.index)
    let draw = dice.weighted(WorkloadKind.weights + [22])
    guard draw < WorkloadKind.weights.count, let newest = stream.newest,
      cluster.applicationStreams.contains(stream.index)
    else { return nil }
    let defects = cluster.shape.defects
    self.stream = stream
    self.newest = newest
    self.cluster = cluster
    kind = WorkloadKind.allCases[draw]
    namespace = WorkloadPlan.namespace(for: stream, in: cluster, dice: &dice)
    style = WorkloadPlan.style(
      for: stream, isLocal: namespace.index == stream.repository.namespace.index, dice: &dice)
    let hasLatest = stream.scheme == .moving || stream.historyItems > stream.timeline.revisions
    let followsLatest = hasLatest && dice.happens(600)
    let isMissing = dice.happens(defects.missingTagReference)
    tag = isMissing ? "removed" : followsLatest ? "latest" : stream.tag(of: newest)
    let isStuck = dice.happens(defects.movingTagIfNotPresent)
    let isMoving = tag == "latest" && style != .digest
    pullPolicy = isMoving && !isStuck ? "Always" : "IfNotPresent"
    revisions = min(newest + 1, dice.within(1...5))
    replicas = dice.happens(60) ? 0 : dice.within(1...4)
    hasTrigger = style == .digest
    extras = ExtraContainers(for: cluster, dice: &dice)
  }

  /// The workload's name: the stream's, with the stream's project where that is another.
  var name: String {
    let own = stream.repository.namespace
    guard own.index != namespace.index else { return stream.repository.name }
    return "\(stream.repository.name)-of-\(own.environment)"
  }

  /// When it was made.
  var created: Moment { stream.timeline.moment(of: 0) + 90 }

  /// The identity of the workload.
  var identity: ObjectIdentity {
    ObjectIdentity(
      name: name, namespace: namespace, created: created, seed: cluster.seed,
      resource: kind.resource, number: stream.index)
  }

  /// The identity of one of its revisions, counted back from the current one.
  func identity(ofRevision age: Int) -> ObjectIdentity {
    let suffix = Text { text in
      if kind == .deployment {
        var dice = Dice(seed: cluster.seed, .workloadRevision, stream.index, age)
        text.append(hex: dice.next(), digits: 10)
      } else {
        text.append(revisions - age)
      }
    }
    return ObjectIdentity(
      name: name + "-" + suffix.string, namespace: namespace,
      created: stream.timeline.moment(of: newest - age) + 95, seed: cluster.seed,
      resource: kind.revisionResource ?? kind.resource, number: stream.index * 16 + age)
  }

  /// The image of one of its revisions.
  func image(ofRevision age: Int) -> ImagePlan {
    cluster.image(ofRevision: newest - age, in: stream)
  }

  /// The pull spec of the main container in one of its revisions.
  func pullSpec(ofRevision age: Int) -> String {
    Text { text in
      switch style {
      case .digest:
        spellRepository(into: &text)
        text.append("@")
        text.append(image(ofRevision: age).digest)
        return
      case .tag: spellRepository(into: &text)
      case .publicHost:
        text.append(Repository.publicRegistry)
        text.append("/")
        text.append(stream.repository)
      case .bareName: text.append(stream.repository.name)
      }
      text.append(":")
      text.append(tag)
    }.string
  }

  /// Appends the repository that containers pull from: the source's own, unless the stream's policy
  /// leads through the integrated registry.
  func spellRepository(into text: inout Text) {
    guard stream.traits.isLocal else { return stream.spellSource(into: &text) }
    text.append(Repository.registry)
    text.append("/")
    text.append(stream.repository)
  }

  private static func namespace(
    for stream: StreamPlan, in cluster: GeneratedCluster, dice: inout Dice
  ) -> NamespaceName {
    let own = stream.repository.namespace
    let sibling = own.first.index + dice.below(NamespaceName.siblings)
    let isElsewhere = dice.happens(200) && sibling < cluster.shape.namespaces
    return isElsewhere ? cluster.namespace(sibling) : own
  }

  private static func style(for stream: StreamPlan, isLocal: Bool, dice: inout Dice) -> Style {
    switch dice.below(100) {
    case ..<50: .digest
    case 50..<92: isLocal && stream.traits.resolvesNames ? .bareName : .tag
    default: .publicHost
    }
  }
}
