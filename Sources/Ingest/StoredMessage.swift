/// The messages that image streams and images are stored as, a table of fields each.
///
/// Source: openshift/api `image/v1/generated.proto`; kubernetes/apimachinery
/// `pkg/apis/meta/v1/generated.proto`; kubernetes/api `core/v1/generated.proto`.
enum StoredMessage: Int, CaseIterable {
  case imageStream, imageStreamSpec, lookupPolicy, tagReference, tagImportPolicy
  case tagReferencePolicy, imageStreamStatus, namedTagEventList, tagEvent, tagEventCondition
  case image, imageLayer, imageManifest, imageSignature, signatureCondition, signatureIssuer
  case signatureSubject, signatureEntity
  case objectMeta, ownerReference, managedFieldsEntry, objectReference

  /// In the order of their numbers.
  var fields: [StoredField] {
    switch self {
    case .imageStream: Self.imageStreamFields
    case .imageStreamSpec: Self.imageStreamSpecFields
    case .lookupPolicy: Self.lookupPolicyFields
    case .tagReference: Self.tagReferenceFields
    case .tagImportPolicy: Self.tagImportPolicyFields
    case .tagReferencePolicy: Self.tagReferencePolicyFields
    case .imageStreamStatus: Self.imageStreamStatusFields
    case .namedTagEventList: Self.namedTagEventListFields
    case .tagEvent: Self.tagEventFields
    case .tagEventCondition: Self.tagEventConditionFields
    case .image: Self.imageFields
    case .imageLayer: Self.imageLayerFields
    case .imageManifest: Self.imageManifestFields
    case .imageSignature: Self.imageSignatureFields
    case .signatureCondition: Self.signatureConditionFields
    case .signatureIssuer: Self.signatureIssuerFields
    case .signatureSubject: Self.signatureSubjectFields
    case .signatureEntity: Self.signatureEntityFields
    case .objectMeta: Self.objectMetaFields
    case .ownerReference: Self.ownerReferenceFields
    case .managedFieldsEntry: Self.managedFieldsEntryFields
    case .objectReference: Self.objectReferenceFields
    }
  }
}
