/// A message as the API server stores it in etcd: its fields, and nothing else.
struct StoredMessage: Sendable {
  let fields: [StoredField]
  /// The length of its content where the object has none of the fields.
  let emptyBytes: Int

  init(_ fields: [StoredField]) {
    self.fields = fields
    emptyBytes = fields.reduce(0) { $0 + $1.emptyBytes }
  }
}

/// The messages of Kubernetes' own API.
///
/// Source: `k8s.io/apimachinery/pkg/apis/meta/v1`, `k8s.io/api/core/v1`.
extension StoredMessage {
  static let objectMeta = StoredMessage([
    .text("name", 1),
    .text("generateName", 2),
    .text("namespace", 3),
    StoredField("selfLink", 4, .clearedText),
    .text("uid", 5),
    StoredField("resourceVersion", 6, .clearedText),
    StoredField("generation", 7, .integer),
    StoredField("creationTimestamp", 8, .time),
    StoredField("deletionTimestamp", 9, .optionalTime),
    StoredField("deletionGracePeriodSeconds", 10, .optionalInteger),
    StoredField("labels", 11, .map),
    StoredField("annotations", 12, .map),
    StoredField("ownerReferences", 13, .messages(ownerReference)),
    StoredField("finalizers", 14, .texts),
    StoredField("managedFields", 17, .messages(managedFieldsEntry)),
  ])

  private static let ownerReference = StoredMessage([
    .text("kind", 1),
    .text("name", 3),
    .text("uid", 4),
    .text("apiVersion", 5),
    StoredField("controller", 6, .optionalFlag),
    StoredField("blockOwnerDeletion", 7, .optionalFlag),
  ])

  private static let managedFieldsEntry = StoredMessage([
    .text("manager", 1),
    .text("operation", 2),
    .text("apiVersion", 3),
    StoredField("time", 4, .optionalTime),
    .text("fieldsType", 6),
    StoredField("fieldsV1", 7, .optionalJSON),
    .text("subresource", 8),
  ])

  static let objectReference = StoredMessage([
    .text("kind", 1),
    .text("namespace", 2),
    .text("name", 3),
    .text("uid", 4),
    .text("apiVersion", 5),
    .text("resourceVersion", 6),
    .text("fieldPath", 7),
  ])
}
