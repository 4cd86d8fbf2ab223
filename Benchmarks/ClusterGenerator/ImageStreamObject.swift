/// An ImageStream, as `oc get imagestreams -o json` prints it.
struct ImageStreamObject: ClusterObject {
  /// What it is.
  let plan: StreamPlan
  /// Where the streams are that it mentions.
  let cluster: GeneratedCluster

  func write(to writer: inout DocumentWriter) {
    let tags = plan.tags(in: cluster)
    let name = plan.repository.name
    writer.field("apiVersion", "image.openshift.io/v1")
    writer.field("kind", "ImageStream")
    let identity = ObjectIdentity(
      name: name, namespace: plan.repository.namespace, created: plan.timeline.begin,
      seed: plan.seed, resource: .imagestreams, number: plan.index)
    identity.writeMetadata(
      to: &writer, generation: tags.count + 1,
      annotations: { writer in
        writer.field("openshift.io/image.dockerRepositoryCheck", cluster.shape.asOf - 3600)
        if plan.traits.isInsecure && !plan.origin.isManaged {
          writer.field("openshift.io/image.insecureRepository", "true")
        }
      },
      labels: { writer in
        writer.field("app", name)
        writer.field("app.kubernetes.io/part-of", plan.repository.namespace)
      })
    writeSpec(tags, to: &writer)
    writeStatus(tags, to: &writer)
  }

  private func writeSpec(_ tags: [TagPlan], to writer: inout DocumentWriter) {
    let asked = tags.enumerated().filter {
      if case .none = $0.element.source { false } else { true }
    }
    writer.object("spec") { writer in
      writer.object("lookupPolicy") { $0.field("local", plan.traits.resolvesNames) }
      guard !asked.isEmpty else { return }
      writer.array("tags") { writer in
        for (place, tag) in asked {
          let specTag = SpecTagObject(plan: plan, tag: tag, cluster: cluster, generation: place + 2)
          writer.item(specTag)
        }
      }
    }
  }

  private func writeStatus(_ tags: [TagPlan], to writer: inout DocumentWriter) {
    let seen = tags.enumerated().filter { _, tag in
      if case .none = tag.history { tag.failure != nil } else { true }
    }
    writer.object("status") { writer in
      writer.field(
        "dockerImageRepository",
        text: {
          $0.append(Repository.registry)
          $0.append("/")
          $0.append(plan.repository)
        })
      writer.field(
        "publicDockerImageRepository",
        text: {
          $0.append(Repository.publicRegistry)
          $0.append("/")
          $0.append(plan.repository)
        })
      guard !seen.isEmpty else { return }
      writer.array("tags") { writer in
        for (place, tag) in seen {
          writer.item(
            TagHistoryObject(plan: plan, tag: tag, cluster: cluster, generation: place + 2))
        }
      }
    }
  }
}
