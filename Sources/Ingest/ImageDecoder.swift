import Model

/// Reads an `Image`.
enum ImageDecoder {
  static func decode(_ root: Node, metadata: ObjectMetadata, log: inout FieldLog) -> Image {
    var pullSpec = ""
    var mediaType = ""
    var built = ImageMetadata()
    var layers: [Layer] = []
    var manifests: [SubManifest] = []
    var signatures: [ImageSignature] = []
    for (key, value) in root.fields {
      switch key {
      case "dockerImageReference": pullSpec = log.text(value)
      case "dockerImageManifestMediaType": mediaType = log.text(value)
      case "dockerImageMetadata": built = ImageMetadata(value, log: &log)
      case "dockerImageLayers":
        for layer in log.elements(value) { layers.append(self.layer(layer, log: &log)) }
      case "dockerImageManifests":
        for item in log.elements(value) { manifests.append(manifest(item, log: &log)) }
      case "signatures":
        for item in log.elements(value) { signatures.append(signature(item, log: &log)) }
      default: break
      }
    }
    return Image(
      pullSpec: pullSpec, builtAt: built.builtAt, sizeBytes: built.sizeBytes,
      isManaged: metadata.annotation("openshift.io/image.managed", log: &log) == "true",
      mediaType: mediaType, architecture: built.architecture,
      operatingSystem: built.operatingSystem, config: built.config,
      hasMetadata: built.isPresent, labelName: built.labelName,
      labelVersion: built.labelVersion, layers: layers, manifests: manifests,
      signatures: signatures, storedSize: StoredSizer.image(root))
  }

  private static func layer(_ layer: Node, log: inout FieldLog) -> Layer {
    var digest = ""
    var sizeBytes: Int64 = 0
    for (key, value) in log.fields(layer) {
      switch key {
      case "name": digest = log.text(value)
      case "size": sizeBytes = log.integer(value) ?? 0
      default: break
      }
    }
    return Layer(digest: digest, sizeBytes: sizeBytes)
  }

  private static func manifest(_ manifest: Node, log: inout FieldLog) -> SubManifest {
    func text(_ key: StaticString, _ log: inout FieldLog) -> String {
      log.value(key, of: manifest).map { log.text($0) } ?? ""
    }
    return SubManifest(
      digest: text("digest", &log), mediaType: text("mediaType", &log),
      sizeBytes: log.value("manifestSize", of: manifest).flatMap { log.integer($0) } ?? 0,
      architecture: text("architecture", &log), operatingSystem: text("os", &log),
      variant: text("variant", &log))
  }

  private static func signature(_ signature: Node, log: inout FieldLog) -> ImageSignature {
    let metadata = log.value("metadata", of: signature)
    return ImageSignature(
      name: log.value("name", of: metadata).map { log.text($0) } ?? "",
      type: log.value("type", of: signature).map { log.text($0) } ?? "")
  }
}
