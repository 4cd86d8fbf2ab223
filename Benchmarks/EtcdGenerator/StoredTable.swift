/// The fields of stored messages, as text: number, name in JSON, presence and type.
enum StoredTable {
  /// When a field is written.
  enum Presence: String {
    case always, ifSet, cleared, each, map
  }

  /// One line of the text.
  struct Field {
    let number: Int
    /// `.` where the message's fields stand among those around it.
    let key: String
    let presence: Presence
    let type: String
  }

  static let all: [String: [Field]] = {
    var tables: [String: [Field]] = [:]
    var name = ""
    for line in text.split(separator: "\n") {
      let words = line.split(separator: " ").map { String($0) }
      guard words.count == 4, let number = Int(words[0]),
        let presence = Presence(rawValue: words[2])
      else {
        name = words[0]
        continue
      }
      tables[name, default: []].append(
        Field(number: number, key: words[1], presence: presence, type: words[3]))
    }
    return tables
  }()

  private static let text = """
    Image
    1 metadata always ObjectMeta
    2 dockerImageReference always string
    3 dockerImageMetadata always json
    4 dockerImageMetadataVersion always string
    5 dockerImageManifest always string
    6 dockerImageLayers each ImageLayer
    7 signatures each ImageSignature
    8 dockerImageSignatures each bytes
    9 dockerImageManifestMediaType always string
    10 dockerImageConfig always string
    11 dockerImageManifests each ImageManifest
    ImageLayer
    1 name always string
    2 size always int
    3 mediaType always string
    ImageManifest
    1 digest always string
    2 mediaType always string
    3 manifestSize always int
    4 architecture always string
    5 os always string
    6 variant always string
    ImageSignature
    1 metadata always ObjectMeta
    2 type always string
    3 content ifSet bytes
    4 conditions each SignatureCondition
    5 imageIdentity always string
    6 signedClaims map string
    7 created ifSet time
    8 issuedBy ifSet SignatureIssuer
    9 issuedTo ifSet SignatureSubject
    SignatureCondition
    1 type always string
    2 status always string
    3 lastProbeTime always time
    4 lastTransitionTime always time
    5 reason always string
    6 message always string
    SignatureIssuer
    1 . always SignatureEntity
    SignatureSubject
    1 . always SignatureEntity
    2 publicKeyID always string
    SignatureEntity
    1 organization always string
    2 commonName always string
    ImageStream
    1 metadata always ObjectMeta
    2 spec always ImageStreamSpec
    3 status always ImageStreamStatus
    ImageStreamSpec
    1 dockerImageRepository always string
    2 tags each TagReference
    3 lookupPolicy always ImageLookupPolicy
    ImageLookupPolicy
    3 local always bool
    TagReference
    1 name always string
    2 annotations map string
    3 from ifSet ObjectReference
    4 reference always bool
    5 generation ifSet int
    6 importPolicy always TagImportPolicy
    7 referencePolicy always TagReferencePolicy
    TagImportPolicy
    1 insecure always bool
    2 scheduled always bool
    3 importMode always string
    TagReferencePolicy
    1 type always string
    ImageStreamStatus
    1 dockerImageRepository always string
    2 tags each NamedTagEventList
    3 publicDockerImageRepository always string
    NamedTagEventList
    1 tag always string
    2 items each TagEvent
    3 conditions each TagEventCondition
    TagEvent
    1 created always time
    2 dockerImageReference always string
    3 image always string
    4 generation always int
    TagEventCondition
    1 type always string
    2 status always string
    3 lastTransitionTime always time
    4 reason always string
    5 message always string
    6 generation always int
    ObjectMeta
    1 name always string
    2 generateName always string
    3 namespace always string
    4 selfLink cleared string
    5 uid always string
    6 resourceVersion cleared string
    7 generation always int
    8 creationTimestamp always time
    9 deletionTimestamp ifSet time
    10 deletionGracePeriodSeconds ifSet int
    11 labels map string
    12 annotations map string
    13 ownerReferences each OwnerReference
    14 finalizers each string
    17 managedFields each ManagedFieldsEntry
    OwnerReference
    1 kind always string
    3 name always string
    4 uid always string
    5 apiVersion always string
    6 controller ifSet bool
    7 blockOwnerDeletion ifSet bool
    ManagedFieldsEntry
    1 manager always string
    2 operation always string
    3 apiVersion always string
    4 time ifSet time
    6 fieldsType always string
    7 fieldsV1 ifSet fields
    8 subresource always string
    ObjectReference
    1 kind always string
    2 namespace always string
    3 name always string
    4 uid always string
    5 apiVersion always string
    6 resourceVersion always string
    7 fieldPath always string
    """
}
