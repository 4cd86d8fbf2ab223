/// One row of a stored message's table: how a field of the JSON object is written to etcd.
struct StoredField {
  /// The field's name in JSON; empty where it has none there.
  let key: StaticString
  /// The field's number in protobuf.
  let number: Int
  let type: StoredType
  let presence: StoredPresence
  /// What the server writes where a string is absent or empty.
  let fallback: StaticString
  /// The part of the object that the field's bytes are counted to.
  let part: StoredPart?

  private init(
    _ key: StaticString, _ number: Int, _ type: StoredType, _ presence: StoredPresence,
    fallback: StaticString = "", part: StoredPart? = nil
  ) {
    self.key = key
    self.number = number
    self.type = type
    self.presence = presence
    self.fallback = fallback
    self.part = part
  }

  static func always(
    _ key: StaticString, _ number: Int, _ type: StoredType, else fallback: StaticString = "",
    part: StoredPart? = nil
  ) -> Self {
    Self(key, number, type, .always, fallback: fallback, part: part)
  }

  static func emptied(_ key: StaticString, _ number: Int) -> Self {
    Self(key, number, .string, .emptied)
  }

  static func ifSet(_ key: StaticString, _ number: Int, _ type: StoredType) -> Self {
    Self(key, number, type, .ifSet)
  }

  static func each(
    _ key: StaticString, _ number: Int, _ type: StoredType, part: StoredPart? = nil
  ) -> Self {
    Self(key, number, type, .each, part: part)
  }

  static func map(_ key: StaticString, _ number: Int, part: StoredPart? = nil) -> Self {
    Self(key, number, .string, .eachEntry, part: part)
  }

  static func embedded(_ number: Int, _ message: StoredMessage) -> Self {
    Self("", number, .message(message), .embedded)
  }

  /// The bytes of the number and wire type before a value.
  var tagLength: Int { Varint.length(of: UInt64(number) << 3) }
}

/// How a field's value is written.
enum StoredType {
  case string
  case int64
  case bool
  /// Seconds since 1970 in a message of their own; RFC 3339 in JSON.
  case time
  /// Base64 in JSON.
  case bytes
  /// JSON text with a newline at its end, in a message `RawExtension`.
  case imageMetadata
  /// JSON text in a message `FieldsV1`.
  case managedFieldSet
  case message(StoredMessage)
}

/// When a field is written.
enum StoredPresence {
  /// Also where it is absent: gogo's marshallers leave out no field that is no pointer.
  case always
  /// Always, but empty, whatever the API shows.
  case emptied
  /// Always: a message whose fields stand in JSON among those of the message around it.
  case embedded
  /// A pointer: only where it is there and not null.
  case ifSet
  /// Once per element of a list.
  case each
  /// Once per entry of a map of strings, as a message of key and value.
  case eachEntry
}

/// What a field's bytes are counted to, beside the whole.
enum StoredPart {
  case metadata
  /// Of the object and of its spec tags.
  case annotations
  case managedFields
  case specTags
  case history
  case layers
  case imageMetadata
  /// The only one that counts the text alone, so that it is 0 for a field that is there but empty.
  case inlineManifest
}

/// The bytes of each part.
struct StoredParts {
  private(set) var metadata = 0
  private(set) var annotations = 0
  private(set) var managedFields = 0
  private(set) var specTags = 0
  private(set) var history = 0
  private(set) var layers = 0
  private(set) var imageMetadata = 0
  private(set) var inlineManifest = 0

  mutating func add(_ bytes: Int, to part: StoredPart) {
    switch part {
    case .metadata: metadata += bytes
    case .annotations: annotations += bytes
    case .managedFields: managedFields += bytes
    case .specTags: specTags += bytes
    case .history: history += bytes
    case .layers: layers += bytes
    case .imageMetadata: imageMetadata += bytes
    case .inlineManifest: inlineManifest += bytes
    }
  }
}
