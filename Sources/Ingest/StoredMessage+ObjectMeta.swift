extension StoredMessage {
  static let objectMetaFields: [StoredField] = [
    .always("name", 1, .string),
    .always("generateName", 2, .string),
    .always("namespace", 3, .string),
    .emptied("selfLink", 4),
    .always("uid", 5, .string),
    .emptied("resourceVersion", 6),
    .always("generation", 7, .int64),
    .always("creationTimestamp", 8, .time),
    .ifSet("deletionTimestamp", 9, .time),
    .ifSet("deletionGracePeriodSeconds", 10, .int64),
    .map("labels", 11),
    .map("annotations", 12, part: .annotations),
    .each("ownerReferences", 13, .message(.ownerReference)),
    .each("finalizers", 14, .string),
    .each("managedFields", 17, .message(.managedFieldsEntry), part: .managedFields),
  ]

  static let ownerReferenceFields: [StoredField] = [
    .always("kind", 1, .string),
    .always("name", 3, .string),
    .always("uid", 4, .string),
    .always("apiVersion", 5, .string),
    .ifSet("controller", 6, .bool),
    .ifSet("blockOwnerDeletion", 7, .bool),
  ]

  static let managedFieldsEntryFields: [StoredField] = [
    .always("manager", 1, .string),
    .always("operation", 2, .string),
    .always("apiVersion", 3, .string),
    .ifSet("time", 4, .time),
    .always("fieldsType", 6, .string),
    .ifSet("fieldsV1", 7, .managedFieldSet),
    .always("subresource", 8, .string),
  ]

  static let objectReferenceFields: [StoredField] = [
    .always("kind", 1, .string),
    .always("namespace", 2, .string),
    .always("name", 3, .string),
    .always("uid", 4, .string),
    .always("apiVersion", 5, .string),
    .always("resourceVersion", 6, .string),
    .always("fieldPath", 7, .string),
  ]
}
