extension StoredMessage {
  static let imageFields: [StoredField] = [
    .always("metadata", 1, .message(.objectMeta), part: .metadata),
    .always("dockerImageReference", 2, .string),
    .always("dockerImageMetadata", 3, .imageMetadata, part: .imageMetadata),
    .always("dockerImageMetadataVersion", 4, .string, else: "1.0"),
    .always("dockerImageManifest", 5, .string, part: .inlineManifest),
    .each("dockerImageLayers", 6, .message(.imageLayer), part: .layers),
    .each("signatures", 7, .message(.imageSignature)),
    .each("dockerImageSignatures", 8, .bytes),
    .always("dockerImageManifestMediaType", 9, .string),
    .always("dockerImageConfig", 10, .string, part: .inlineManifest),
    .each("dockerImageManifests", 11, .message(.imageManifest), part: .layers),
  ]

  static let imageLayerFields: [StoredField] = [
    .always("name", 1, .string),
    .always("size", 2, .int64),
    .always("mediaType", 3, .string),
  ]

  static let imageManifestFields: [StoredField] = [
    .always("digest", 1, .string),
    .always("mediaType", 2, .string),
    .always("manifestSize", 3, .int64),
    .always("architecture", 4, .string),
    .always("os", 5, .string),
    .always("variant", 6, .string),
  ]

  static let imageSignatureFields: [StoredField] = [
    .always("metadata", 1, .message(.objectMeta)),
    .always("type", 2, .string),
    .ifSet("content", 3, .bytes),
    .each("conditions", 4, .message(.signatureCondition)),
    .always("imageIdentity", 5, .string),
    .map("signedClaims", 6),
    .ifSet("created", 7, .time),
    .ifSet("issuedBy", 8, .message(.signatureIssuer)),
    .ifSet("issuedTo", 9, .message(.signatureSubject)),
  ]

  static let signatureConditionFields: [StoredField] = [
    .always("type", 1, .string),
    .always("status", 2, .string),
    .always("lastProbeTime", 3, .time),
    .always("lastTransitionTime", 4, .time),
    .always("reason", 5, .string),
    .always("message", 6, .string),
  ]

  static let signatureIssuerFields: [StoredField] = [
    .embedded(1, .signatureEntity)
  ]

  static let signatureSubjectFields: [StoredField] = [
    .embedded(1, .signatureEntity),
    .always("publicKeyID", 2, .string),
  ]

  static let signatureEntityFields: [StoredField] = [
    .always("organization", 1, .string),
    .always("commonName", 2, .string),
  ]
}
