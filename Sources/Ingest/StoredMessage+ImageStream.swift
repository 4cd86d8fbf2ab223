extension StoredMessage {
  static let imageStreamFields: [StoredField] = [
    .always("metadata", 1, .message(.objectMeta), part: .metadata),
    .always("spec", 2, .message(.imageStreamSpec)),
    .always("status", 3, .message(.imageStreamStatus)),
  ]

  static let imageStreamSpecFields: [StoredField] = [
    .always("dockerImageRepository", 1, .string),
    .each("tags", 2, .message(.tagReference), part: .specTags),
    .always("lookupPolicy", 3, .message(.lookupPolicy)),
  ]

  static let lookupPolicyFields: [StoredField] = [
    .always("local", 3, .bool)
  ]

  static let tagReferenceFields: [StoredField] = [
    .always("name", 1, .string),
    .map("annotations", 2, part: .annotations),
    .ifSet("from", 3, .message(.objectReference)),
    .always("reference", 4, .bool),
    .ifSet("generation", 5, .int64),
    .always("importPolicy", 6, .message(.tagImportPolicy)),
    .always("referencePolicy", 7, .message(.tagReferencePolicy)),
  ]

  static let tagImportPolicyFields: [StoredField] = [
    .always("insecure", 1, .bool),
    .always("scheduled", 2, .bool),
    .always("importMode", 3, .string, else: "Legacy"),
  ]

  static let tagReferencePolicyFields: [StoredField] = [
    .always("type", 1, .string, else: "Source")
  ]

  static let imageStreamStatusFields: [StoredField] = [
    .always("dockerImageRepository", 1, .string),
    .each("tags", 2, .message(.namedTagEventList), part: .history),
    .always("publicDockerImageRepository", 3, .string),
  ]

  static let namedTagEventListFields: [StoredField] = [
    .always("tag", 1, .string),
    .each("items", 2, .message(.tagEvent)),
    .each("conditions", 3, .message(.tagEventCondition)),
  ]

  static let tagEventFields: [StoredField] = [
    .always("created", 1, .time),
    .always("dockerImageReference", 2, .string),
    .always("image", 3, .string),
    .always("generation", 4, .int64),
  ]

  static let tagEventConditionFields: [StoredField] = [
    .always("type", 1, .string),
    .always("status", 2, .string),
    .always("lastTransitionTime", 3, .time),
    .always("reason", 4, .string),
    .always("message", 5, .string),
    .always("generation", 6, .int64),
  ]
}
