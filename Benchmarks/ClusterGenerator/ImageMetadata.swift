/// The `dockerImageMetadata` of an image: its config blob, as the cluster stores it.
struct ImageMetadata {
  /// The image.
  let plan: ImagePlan
  /// The summed sizes of its layers.
  let layerBytes: Int

  /// Writes the member.
  func write(to writer: inout DocumentWriter) {
    let config = ContainerConfig(plan: plan)
    writer.object("dockerImageMetadata") { writer in
      writer.field("Architecture", plan.architecture)
      if plan.isManaged { writer.field("Author", "builds@ci.example.com") }
      writer.object("Config", config.write)
      if plan.isManaged {
        writer.field(
          "Container",
          text: { Digest(seed: plan.stream.seed, .config, plan.index, 1).spellHex(into: &$0) })
      }
      writer.object("ContainerConfig") { if plan.isManaged { config.write(to: &$0) } }
      writer.field("Created", plan.created - 30)
      if plan.isManaged { writer.field("DockerVersion", "1.13.1") }
      writer.field("Id", plan.config)
      if plan.isManaged && plan.revision > 0 {
        writer.field("Parent", Digest(seed: plan.stream.seed, .config, plan.index, 2))
      }
      writer.field("Size", layerBytes + 4096 + plan.index % 8192)
      writer.field("apiVersion", "image.openshift.io/1.0")
      writer.field("kind", "DockerImage")
    }
  }
}
