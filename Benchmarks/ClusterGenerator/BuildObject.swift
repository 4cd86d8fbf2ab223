/// A Build that made one revision of its stream.
struct BuildObject: ClusterObject {
  /// What it builds.
  let plan: BuildPlan
  /// The revision that it made.
  let revision: Int

  func write(to writer: inout DocumentWriter) {
    let stream = plan.stream
    let config = BuildConfigObject.identity(of: plan)
    let end = stream.timeline.moment(of: revision)
    writer.field("apiVersion", "build.openshift.io/v1")
    writer.field("kind", "Build")
    let identity = ObjectIdentity(
      name: "\(plan.name)-\(revision + 1)", namespace: stream.repository.namespace,
      created: end - 240, seed: plan.seed, resource: .builds,
      number: stream.image(of: revision))
    identity.writeMetadata(
      to: &writer,
      owner: OwnerReference(
        apiVersion: "build.openshift.io/v1", kind: "BuildConfig", name: plan.name,
        uid: config.uid),
      annotations: { $0.field("openshift.io/build.number", text: { $0.append(revision + 1) }) },
      labels: { $0.field("buildconfig", plan.name) })
    writer.object("spec") { writer in
      writer.nullField("nodeSelector")
      plan.writeSpec(to: &writer)
      writer.array("triggeredBy") { writer in
        writer.element { $0.field("message", "Build configuration change") }
      }
    }
    writer.object("status") { writer in
      writer.field("completionTimestamp", end)
      writer.object("config") { writer in
        writer.field("kind", "BuildConfig")
        writer.field("name", plan.name)
        writer.field("namespace", stream.repository.namespace)
      }
      writer.object("output") { writer in
        writer.object("to") {
          $0.field(
            "imageDigest", Digest(seed: plan.seed, .manifest, stream.image(of: revision)))
        }
      }
      writer.field(
        "outputDockerImageReference",
        "\(Repository.registry)/\(stream.repository.string):\(plan.outputTag)")
      writer.field("phase", "Complete")
      writer.field("startTimestamp", end - 236)
    }
  }
}
