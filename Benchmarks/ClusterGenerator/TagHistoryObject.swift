/// One of an image stream's `status.tags`: conditions and history.
struct TagHistoryObject: ClusterObject {
  /// The stream.
  let plan: StreamPlan
  /// The tag.
  let tag: TagPlan
  /// Where other streams are.
  let cluster: GeneratedCluster
  /// The generation of the last import.
  let generation: Int

  func write(to writer: inout DocumentWriter) {
    if let failure = tag.failure { writeCondition(failure, to: &writer) }
    switch tag.history {
    case .none: writer.nullField("items")
    case .reference:
      writer.array("items") { writer in
        writer.element { writer in
          writer.field("created", plan.timeline.begin + 60)
          writer.field("dockerImageReference", "quay.io/acme/\(plan.repository.name):latest")
          writer.field("generation", generation)
          writer.field("image", "")
        }
      }
    case .own(let history):
      writer.array("items") { writeItems(of: history, to: &$0) }
    case .foreign(let index):
      let other = cluster.stream(index)
      let image = cluster.image(ofRevision: other.newest ?? 0, in: other)
      writer.array("items") { writer in
        writeItem(
          image.digest, source: other, created: image.created + 40, generation: generation,
          to: &writer)
      }
    }
    writer.field("tag", tag.name)
  }

  private func writeItems(of history: TagHistory, to writer: inout DocumentWriter) {
    for position in 0..<history.count {
      let revision = history.revision(at: position)
      let isLost = history.isOldestLost && position == history.count - 1
      let digest =
        isLost
        ? Digest(seed: plan.seed, .absent, plan.images.lowerBound + revision)
        : Digest(seed: plan.seed, .manifest, plan.image(of: revision))
      writeItem(
        digest, source: plan, created: history.moment(at: position, in: plan.timeline),
        generation: plan.origin.isManaged ? 1 : generation, to: &writer)
    }
  }

  private func writeItem(
    _ digest: Digest, source: StreamPlan, created: Moment, generation: Int,
    to writer: inout DocumentWriter
  ) {
    writer.element { writer in
      writer.field("created", created)
      writer.field(
        "dockerImageReference",
        text: {
          source.spellSource(into: &$0)
          $0.append("@")
          $0.append(digest)
        })
      writer.field("generation", generation)
      writer.field("image", digest)
    }
  }

  private func writeCondition(_ failure: ImportFailure, to writer: inout DocumentWriter) {
    let pullSpec = Text {
      plan.spellSource(into: &$0)
      $0.append(":")
      $0.append(tag.name)
    }
    writer.array("conditions") { writer in
      writer.element { writer in
        writer.field("generation", generation)
        writer.field(
          "lastTransitionTime", max(plan.timeline.begin, cluster.shape.asOf - 86_400 * 9))
        writer.field("message", text: { failure.spellMessage(about: pullSpec, into: &$0) })
        writer.field("reason", failure.reason)
        writer.field("status", "False")
        writer.field("type", "ImportSuccess")
      }
    }
  }
}
