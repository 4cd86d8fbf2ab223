/// A Namespace.
struct NamespaceObject: ClusterObject {
  /// The project.
  let project: ProjectPlan

  func write(to writer: inout DocumentWriter) {
    writer.field("apiVersion", "v1")
    writer.field("kind", "Namespace")
    let identity = ObjectIdentity(
      name: project.name.string, namespace: nil, created: project.created,
      seed: project.cluster.seed, resource: .namespaces, number: project.index)
    identity.writeMetadata(
      to: &writer,
      annotations: { writer in
        writer.field("openshift.io/requester", "cluster-admin")
        writer.field(
          "openshift.io/sa.scc.uid-range",
          text: {
            $0.append(1_000_000_000 + project.index * 10_000)
            $0.append("/10000")
          })
      },
      labels: { $0.field("kubernetes.io/metadata.name", project.name) })
    writer.object("spec") { $0.array("finalizers") { $0.element("kubernetes") } }
    writer.object("status") { $0.field("phase", "Active") }
  }
}
