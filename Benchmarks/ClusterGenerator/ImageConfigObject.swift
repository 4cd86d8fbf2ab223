/// The cluster's image configuration: `config.openshift.io` Image `cluster`.
struct ImageConfigObject: ClusterObject {
  /// The cluster.
  let cluster: GeneratedCluster

  func write(to writer: inout DocumentWriter) {
    writer.field("apiVersion", "config.openshift.io/v1")
    writer.field("kind", "Image")
    let identity = ObjectIdentity(
      name: "cluster", namespace: nil, created: cluster.shape.horizon - 3000 * 86_400,
      seed: cluster.seed, resource: .imageconfigs, number: 0)
    identity.writeMetadata(to: &writer, generation: 1)
    writer.object("spec") { writer in
      writer.object("additionalTrustedCA") { $0.field("name", "registry-certificates") }
    }
    writer.object("status") { writer in
      writer.array("externalRegistryHostnames") { $0.element(Repository.publicRegistry) }
      writer.field("internalRegistryHostname", Repository.registry)
    }
  }
}
