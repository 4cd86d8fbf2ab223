/// One field of a message as the API server stores it in etcd.
///
/// The generated marshallers write scalars and plain messages always, also when they are empty;
/// pointers, elements of lists and entries of maps only where they are there.
struct StoredField: Sendable {
  /// How a value becomes bytes.
  indirect enum Form: Sendable {
    /// A string, always; where it is missing or empty, the default that a server writes.
    case text(default: Int)
    /// A string that is always stored empty, whatever the API shows.
    case clearedText
    /// A boolean, always.
    case flag
    /// A boolean behind a pointer.
    case optionalFlag
    /// An integer, always.
    case integer
    /// An integer behind a pointer.
    case optionalInteger
    /// A time, always: seconds only, and nothing inside where it is missing.
    case time
    /// A time behind a pointer.
    case optionalTime
    /// Base64 in the API, bytes in etcd, where it is there.
    case optionalBytes
    /// Every element of a list of bytes.
    case bytesList
    /// Every element of a list of strings.
    case texts
    /// Every entry of a map from string to string.
    case map
    /// A message, always.
    case message(StoredMessage)
    /// A message behind a pointer.
    case optionalMessage(StoredMessage)
    /// Every element of a list of messages.
    case messages(StoredMessage)
    /// `RawExtension`, always: compact JSON and a line break, in a message of its own.
    case json
    /// `FieldsV1`, where it is there: compact JSON in a message of its own.
    case optionalJSON
  }

  /// The key in JSON.
  let key: StaticString
  let number: Int
  let form: Form
  /// What its bytes are counted for; nil where for nothing of their own.
  let share: StoredShare?

  init(_ key: StaticString, _ number: Int, _ form: Form, share: StoredShare? = nil) {
    self.key = key
    self.number = number
    self.form = form
    self.share = share
  }

  /// A string without a default.
  static func text(_ key: StaticString, _ number: Int, share: StoredShare? = nil) -> Self {
    Self(key, number, .text(default: 0), share: share)
  }

  /// The bytes of the field's number and wire type.
  var tagBytes: Int { number < 16 ? 1 : 2 }

  /// What the field takes where the object does not have it.
  var emptyBytes: Int {
    switch form {
    case .text(let length): tagBytes + Varint.prefixed(length)
    case .clearedText, .flag, .integer, .time, .json: tagBytes + 1
    case .message(let message): tagBytes + Varint.prefixed(message.emptyBytes)
    default: 0
    }
  }
}

/// The parts of an object's stored bytes that are told apart.
enum StoredShare: Int, CaseIterable, Sendable {
  case metadata
  case specTags
  case histories
  case layers
  case imageMetadata
  case inlineManifest
}

/// Lengths of protobuf's variable-length integers.
enum Varint {
  /// Bytes of a number, from 1 to 10; 10 for a negative one.
  static func bytes(_ number: Int64) -> Int {
    let bits = 64 - UInt64(bitPattern: number | 1).leadingZeroBitCount
    return (bits + 6) / 7
  }

  /// Bytes of a length and of the content behind it.
  static func prefixed(_ length: Int) -> Int { bytes(Int64(length)) + length }
}
