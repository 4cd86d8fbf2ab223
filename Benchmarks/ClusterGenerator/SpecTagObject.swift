/// One of an image stream's `spec.tags`.
struct SpecTagObject: ClusterObject {
  /// The stream.
  let plan: StreamPlan
  /// The tag, whose source is not `none`.
  let tag: TagPlan
  /// Where other streams are.
  let cluster: GeneratedCluster
  /// The stream's generation when the tag was last asked for.
  let generation: Int

  func write(to writer: inout DocumentWriter) {
    let isImported = if case .repository = tag.source { true } else { false }
    writer.nullField("annotations")
    writer.object("from", writeSource)
    writer.field("generation", generation)
    writer.object("importPolicy") { writer in
      writer.field("importMode", plan.childrenPerIndex > 0 ? "PreserveOriginal" : "Legacy")
      if isImported && plan.traits.isInsecure { writer.field("insecure", true) }
      if isImported && (tag.isScheduled ?? plan.traits.isScheduled) {
        writer.field("scheduled", true)
      }
    }
    writer.field("name", tag.name)
    if case .reference = tag.source { writer.field("reference", true) }
    writer.object("referencePolicy") {
      $0.field("type", plan.traits.isLocal ? "Local" : "Source")
    }
  }

  private func writeSource(to writer: inout DocumentWriter) {
    switch tag.source {
    case .none: break
    case .repository(let name):
      writer.field("kind", "DockerImage")
      writer.field(
        "name",
        text: {
          plan.spellSource(into: &$0)
          $0.append(":")
          $0.append(name)
        })
    case .reference(let name):
      writer.field("kind", "DockerImage")
      writer.field("name", "quay.io/acme/\(plan.repository.name):\(name)")
    case .alias(let name):
      writer.field("kind", "ImageStreamTag")
      writer.field("name", name)
    case .crossStream(let index):
      let other = cluster.stream(index)
      writer.field("kind", "ImageStreamTag")
      writer.field("name", "\(other.repository.name):\(other.tag(of: other.newest ?? 0))")
      writer.field("namespace", other.repository.namespace)
    case .image(let revision):
      writer.field("kind", "ImageStreamImage")
      writeImage(revision, of: plan, to: &writer)
    case .foreignImage(let index):
      let other = cluster.stream(index)
      writer.field("kind", "ImageStreamImage")
      writeImage(other.newest ?? 0, of: other, to: &writer)
      writer.field("namespace", other.repository.namespace)
    }
  }

  private func writeImage(_ revision: Int, of stream: StreamPlan, to writer: inout DocumentWriter) {
    let image = cluster.image(ofRevision: revision, in: stream)
    writer.field(
      "name",
      text: {
        $0.append(stream.repository.name)
        $0.append("@")
        $0.append(image.digest)
      })
  }
}
