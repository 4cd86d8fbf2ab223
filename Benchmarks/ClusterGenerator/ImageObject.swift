/// An Image, as `oc get images -o json` prints it.
struct ImageObject: ClusterObject {
  /// What it is.
  let plan: ImagePlan

  func write(to writer: inout DocumentWriter) {
    writer.field("apiVersion", "image.openshift.io/v1")
    let size = writeLayers(to: &writer)
    writer.field("dockerImageManifestMediaType", plan.mediaType)
    if case .index(let children) = plan.role {
      writeManifests(children, to: &writer)
      writeIndexMetadata(to: &writer)
    } else {
      ImageMetadata(plan: plan, layerBytes: size).write(to: &writer)
    }
    writer.field("dockerImageMetadataVersion", "1.0")
    writer.field("dockerImageReference", text: { plan.spellPullSpec(into: &$0) })
    writer.field("kind", "Image")
    writeMetadata(to: &writer)
    if plan.stream.repository.namespace.index == 0 && plan.index % 3 == 0 {
      writeSignatures(to: &writer)
    }
  }

  /// Writes the layers; an index has none.
  ///
  /// - Returns: The sum of their sizes.
  private func writeLayers(to writer: inout DocumentWriter) -> Int {
    if case .index = plan.role {
      writer.nullField("dockerImageLayers")
      return 0
    }
    let stack = LayerStack(of: plan)
    let mediaType =
      plan.isOCI
      ? "application/vnd.oci.image.layer.v1.tar+gzip"
      : "application/vnd.docker.image.rootfs.diff.tar.gzip"
    var sum = 0
    writer.array("dockerImageLayers") { writer in
      for place in 0..<stack.count {
        let layer = stack.layer(at: place)
        sum += layer.sizeBytes
        writer.element { writer in
          writer.field("mediaType", mediaType)
          writer.field("name", layer.digest)
          writer.field("size", layer.sizeBytes)
        }
      }
    }
    return sum
  }

  private func writeManifests(_ children: Range<Int>, to writer: inout DocumentWriter) {
    let mediaType =
      plan.isOCI
      ? "application/vnd.oci.image.manifest.v1+json"
      : "application/vnd.docker.distribution.manifest.v2+json"
    writer.array("dockerImageManifests") { writer in
      for (place, child) in children.enumerated() {
        writer.element { writer in
          writer.field("architecture", ImagePlan.architectures[place])
          writer.field("digest", Digest(seed: plan.stream.seed, .manifest, child))
          writer.field("manifestSize", 900 + child % 1400)
          writer.field("mediaType", mediaType)
          writer.field("os", "linux")
          if place == 1 { writer.field("variant", "v8") }
        }
      }
    }
  }

  private func writeIndexMetadata(to writer: inout DocumentWriter) {
    writer.object("dockerImageMetadata") { writer in
      writer.object("ContainerConfig")
      writer.field("Created", plan.created)
      writer.field("Id", plan.digest)
      writer.field("apiVersion", "image.openshift.io/1.0")
      writer.field("kind", "DockerImage")
    }
  }

  private func writeMetadata(to writer: inout DocumentWriter) {
    var dice = Dice(seed: plan.stream.seed, .image, plan.index)
    let uid = UID(from: &dice)
    writer.object("metadata") { writer in
      writer.object("annotations") { writer in
        writer.field("image.openshift.io/dockerLayersOrder", "ascending")
        if plan.isManaged {
          writer.field("image.openshift.io/manifestBlobStored", "true")
          writer.field("openshift.io/image.managed", "true")
        }
      }
      writer.field("creationTimestamp", plan.created)
      if !plan.isManaged { writer.field("generation", 1) }
      writer.field("name", plan.digest)
      writer.field("resourceVersion", text: { $0.append(100_000 + dice.below(900_000_000)) })
      writer.field("uid", uid)
    }
  }

  private func writeSignatures(to writer: inout DocumentWriter) {
    var dice = Dice(seed: plan.stream.seed, .signature, plan.index)
    let content = Text { text in
      for _ in 0..<12 { text.append(hex: dice.next()) }
    }
    writer.array("signatures") { writer in
      writer.element { writer in
        writer.field("content", text: { $0.append(base64: content) })
        writer.object("metadata") { writer in
          writer.nullField("creationTimestamp")
          writer.field(
            "name",
            text: {
              $0.append(plan.digest)
              $0.append("@")
              $0.append(hex: dice.next())
              $0.append(hex: dice.next())
            })
        }
        writer.field("type", "AtomicImageV1")
      }
    }
  }
}
