/// Source: openshift/api `image/v1/generated.proto`.
extension StoredMessage {
  static let imageStream = StoredMessage([
    StoredField("metadata", 1, .message(objectMeta), share: .metadata),
    StoredField("spec", 2, .message(imageStreamSpec)),
    StoredField("status", 3, .message(imageStreamStatus)),
  ])

  private static let imageStreamSpec = StoredMessage([
    .text("dockerImageRepository", 1),
    StoredField("tags", 2, .messages(tagReference), share: .specTags),
    StoredField("lookupPolicy", 3, .message(imageLookupPolicy)),
  ])

  private static let imageLookupPolicy = StoredMessage([StoredField("local", 3, .flag)])

  private static let tagReference = StoredMessage([
    .text("name", 1),
    StoredField("annotations", 2, .map),
    StoredField("from", 3, .optionalMessage(objectReference)),
    StoredField("reference", 4, .flag),
    StoredField("generation", 5, .optionalInteger),
    StoredField("importPolicy", 6, .message(tagImportPolicy)),
    StoredField("referencePolicy", 7, .message(tagReferencePolicy)),
  ])

  private static let tagImportPolicy = StoredMessage([
    StoredField("insecure", 1, .flag),
    StoredField("scheduled", 2, .flag),
    StoredField("importMode", 3, .text(default: "Legacy".utf8.count)),
  ])

  private static let tagReferencePolicy = StoredMessage([
    StoredField("type", 1, .text(default: "Source".utf8.count))
  ])

  private static let imageStreamStatus = StoredMessage([
    .text("dockerImageRepository", 1),
    StoredField("tags", 2, .messages(namedTagEventList), share: .histories),
    .text("publicDockerImageRepository", 3),
  ])

  private static let namedTagEventList = StoredMessage([
    .text("tag", 1),
    StoredField("items", 2, .messages(tagEvent)),
    StoredField("conditions", 3, .messages(tagEventCondition)),
  ])

  private static let tagEvent = StoredMessage([
    StoredField("created", 1, .time),
    .text("dockerImageReference", 2),
    .text("image", 3),
    StoredField("generation", 4, .integer),
  ])

  private static let tagEventCondition = StoredMessage([
    .text("type", 1),
    .text("status", 2),
    StoredField("lastTransitionTime", 3, .time),
    .text("reason", 4),
    .text("message", 5),
    StoredField("generation", 6, .integer),
  ])
}
