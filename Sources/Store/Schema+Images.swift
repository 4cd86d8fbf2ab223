extension Schema {
  /// Images and what they are made of.
  static let images = [
    SchemaTable(
      "image", "A cluster object named by its manifest's digest.",
      constraint: "PRIMARY KEY (object_id)", indexes: [["image"]],
      [
        .objectID, .image, .createdAt, .createdNanoseconds,
        .integer("built_at", "`dockerImageMetadata.Created`.").orNull,
        .integer("size_bytes", "`dockerImageMetadata.Size`; 0 for an index."),
        .integer("stored_bytes", "Length of its value in etcd."),
        .integer("metadata_bytes", "Of these, object metadata."),
        .annotationBytes, .managedFieldBytes,
        .integer("layer_bytes", "Of these, layers and sub-manifests."),
        .integer("image_metadata_bytes", "Of these, `dockerImageMetadata`."),
        .integer("inline_manifest_bytes", "Of these, a manifest and config kept inline."),
        .integer("is_managed", "1 where it was pushed to the integrated registry."),
        .text("media_type", "`dockerImageManifestMediaType`."),
        .text("architecture", "`dockerImageMetadata.Architecture`."),
        .text("operating_system", "`dockerImageMetadata.Os`."),
        .text("config", "`dockerImageMetadata.Id`."),
        .integer("has_metadata", "1 where `dockerImageMetadata` is there."),
        .text("pull_spec", "`dockerImageReference`."),
        .text("label_name", "The image label `name`."),
        .text("label_version", "The image label `version`."),
        .integer("layers", "How many layers it has."),
        .integer("manifests", "How many sub-manifests it has."),
        .integer("signatures", "How many signatures it has."),
      ]),
    SchemaTable(
      "image_layer", "One layer of an image: `dockerImageLayers[]`.",
      constraint: "PRIMARY KEY (object_id, position)", isOrdered: true,
      [
        .objectID,
        .integer("position", "From 1, base layer first."),
        .text("layer", "The layer's digest, as it is written."),
        .integer("size_bytes", "Compressed."),
      ]),
    SchemaTable(
      "image_manifest", "One platform's manifest in an index: `dockerImageManifests[]`.",
      constraint: "PRIMARY KEY (object_id, position)", isOrdered: true,
      indexes: [["image"], ["manifest"]],
      [
        .objectID, .image,
        .integer("position", "From 1."),
        .text("manifest", "The sub-manifest's digest, as it is written."),
        .text("media_type", "Its media type."),
        .text("architecture", "`amd64`, …"),
        .text("os", "`linux`, …"),
        .text("variant", "`v8`, …"),
        .integer("size_bytes", "Of the manifest itself."),
      ]),
    SchemaTable(
      "image_signature", "A signature kept with an image: `signatures[]`.",
      indexes: [["image"]],
      [
        .objectID, .image,
        .text("signature", "`metadata.name`."),
        .text("type", "`AtomicImageV1`."),
      ]),
  ]
}
