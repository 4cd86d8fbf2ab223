import Model

/// All that is known of an object, in words that can be compared; but for the weight of the whole
/// and the version, which an export cannot know or may not have.
struct Facts: Equatable {
  let words: String

  init(_ object: ClusterObject) {
    let facts: ObjectFacts =
      switch object.facts {
      case .imageStream(let stream): .imageStream(stream.weighing(0))
      case .image(let image): .image(image.weighing(0))
      default: object.facts
      }
    let identity = object.identity
    words = """
      \(identity.kind) \(identity.namespace)/\(identity.name) \(identity.uid) \
      \(String(describing: identity.createdAt)) \(object.isDamaged) \(object.annotations) \(facts)
      """
  }
}
