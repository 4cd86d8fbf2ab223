/// Source: openshift/api `image/v1/generated.proto`.
extension StoredMessage {
  static let image = StoredMessage([
    StoredField("metadata", 1, .message(objectMeta), share: .metadata),
    .text("dockerImageReference", 2),
    StoredField("dockerImageMetadata", 3, .json, share: .imageMetadata),
    .text("dockerImageMetadataVersion", 4),
    .text("dockerImageManifest", 5, share: .inlineManifest),
    StoredField("dockerImageLayers", 6, .messages(imageLayer), share: .layers),
    StoredField("signatures", 7, .messages(imageSignature)),
    StoredField("dockerImageSignatures", 8, .bytesList),
    .text("dockerImageManifestMediaType", 9),
    .text("dockerImageConfig", 10, share: .inlineManifest),
    StoredField("dockerImageManifests", 11, .messages(imageManifest), share: .layers),
  ])

  private static let imageLayer = StoredMessage([
    .text("name", 1),
    StoredField("size", 2, .integer),
    .text("mediaType", 3),
  ])

  private static let imageManifest = StoredMessage([
    .text("digest", 1),
    .text("mediaType", 2),
    StoredField("manifestSize", 3, .integer),
    .text("architecture", 4),
    .text("os", 5),
    .text("variant", 6),
  ])

  private static let imageSignature = StoredMessage([
    StoredField("metadata", 1, .message(objectMeta)),
    .text("type", 2),
    StoredField("content", 3, .optionalBytes),
    StoredField("conditions", 4, .messages(signatureCondition)),
    .text("imageIdentity", 5),
    StoredField("signedClaims", 6, .map),
    StoredField("created", 7, .optionalTime),
    StoredField("issuedBy", 8, .optionalMessage(signatureIssuer)),
    StoredField("issuedTo", 9, .optionalMessage(signatureSubject)),
  ])

  private static let signatureCondition = StoredMessage([
    .text("type", 1),
    .text("status", 2),
    StoredField("lastProbeTime", 3, .time),
    StoredField("lastTransitionTime", 4, .time),
    .text("reason", 5),
    .text("message", 6),
  ])

  /// The API shows the entity's fields in the issuer's own place; etcd has them one level deeper.
  private static let signatureIssuer = StoredMessage([
    StoredField("", 1, .message(signatureEntity))
  ])

  private static let signatureSubject = StoredMessage([
    StoredField("", 1, .message(signatureEntity)),
    .text("publicKeyID", 2),
  ])

  private static let signatureEntity = StoredMessage([
    .text("organization", 1),
    .text("commonName", 2),
  ])
}
