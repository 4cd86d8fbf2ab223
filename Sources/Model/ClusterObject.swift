/// One object of an export: who it is, where it stood, and the facts that are kept of it.
package struct ClusterObject: Sendable {
  package let identity: ObjectIdentity
  package let place: SourcePlace
  /// Whether a field could not be read, so that absence of a fact proves nothing.
  package let isDamaged: Bool
  /// Whether the object was found inside another one (the image of an image stream tag), so that
  /// the object itself, if it is read as well, counts instead.
  package let isEmbedded: Bool
  package let annotations: [Annotation]
  package let facts: ObjectFacts

  package init(
    identity: ObjectIdentity, place: SourcePlace, isDamaged: Bool, isEmbedded: Bool = false,
    annotations: [Annotation] = [], facts: ObjectFacts
  ) {
    self.identity = identity
    self.place = place
    self.isDamaged = isDamaged
    self.isEmbedded = isEmbedded
    self.annotations = annotations
    self.facts = facts
  }
}

/// The facts of one object, by what it is.
package enum ObjectFacts: Sendable {
  case imageStream(ImageStream)
  case image(Image)
  case workload(Workload)
  case secret(PullSecret)
  case serviceAccount(ServiceAccount)
  case roleBinding(RoleBinding)
  case limitRange([Limit])
  case resourceQuota([Quota])
  case namespace(Namespace)
  case imagePruner(ImagePruner)
  case imageConfiguration(ImageConfiguration)
  case registryConfiguration(RegistryConfiguration)
  /// A kind of which nothing is kept but that it was there.
  case uninteresting
}

/// An annotation that tagtidy itself reads: `tagtidy/…`, and no other.
package struct Annotation: Hashable, Sendable {
  /// The spec tag that carries it; empty where the object does.
  package let tag: String
  package let key: String
  package let value: String

  package init(tag: String = "", key: String, value: String) {
    self.tag = tag
    self.key = key
    self.value = value
  }
}
