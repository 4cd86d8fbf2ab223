package import Model

/// What an image stream and an image weigh in etcd, computed from their values.
///
/// The state that is weighed is the one after the next write by a current server, which fills in
/// the defaults of tags (`Legacy`, `Source`) and the long form of the metadata's version. What an
/// export leaves out is not weighed: `oc get` hides managed fields.
package struct StoredSizer {
  private var shares = [Int](repeating: 0, count: StoredShare.allCases.count)

  /// Weighs an `ImageStream`.
  package static func imageStream(_ root: Node) -> StoredSize {
    var sizer = StoredSizer()
    let message = sizer.bytes(of: root, as: .imageStream)
    return sizer.size(ofMessage: message, kind: "ImageStream")
  }

  /// Weighs an `Image`.
  package static func image(_ root: Node) -> StoredSize {
    var sizer = StoredSizer()
    var message = sizer.bytes(of: root, as: .image)
    if let version = root["dockerImageMetadata"]?["apiVersion"], version.text == "1.0" {
      let longer = "image.openshift.io/".utf8.count
      message += longer
      sizer.shares[StoredShare.imageMetadata.rawValue] += longer
    }
    return sizer.size(ofMessage: message, kind: "Image")
  }

  /// Adds the envelope: `k8s` and a zero byte, the type, the message, two empty strings.
  private func size(ofMessage bytes: Int, kind: String) -> StoredSize {
    let type = 2 + 2 + "image.openshift.io/v1".utf8.count + 2 + kind.utf8.count
    return StoredSize(
      totalBytes: 4 + type + 1 + Varint.prefixed(bytes) + 4,
      metadataBytes: share(.metadata), specTagBytes: share(.specTags),
      historyBytes: share(.histories), layerBytes: share(.layers),
      imageMetadataBytes: share(.imageMetadata),
      inlineManifestBytes: share(.inlineManifest))
  }

  private func share(_ share: StoredShare) -> Int { shares[share.rawValue] }

  /// The length of a message's content.
  private mutating func bytes(of node: Node, as message: StoredMessage) -> Int {
    var total = message.emptyBytes
    for (key, value) in node.fields where !value.isNull {
      guard let field = message.fields.first(where: { key == $0.key }) else { continue }
      let bytes = bytes(of: value, as: field)
      guard bytes > 0 else { continue }
      total += bytes - field.emptyBytes
      if let share = field.share { shares[share.rawValue] += bytes }
    }
    if let inner = message.fields.first, case .message(let entity) = inner.form,
      inner.key.utf8CodeUnitCount == 0
    {
      total += inner.tagBytes + Varint.prefixed(bytes(of: node, as: entity)) - inner.emptyBytes
    }
    return total
  }

  /// The length of a field with its tag; 0 where its value is not of the field's type.
  private mutating func bytes(of value: Node, as field: StoredField) -> Int {
    let tag = field.tagBytes
    switch field.form {
    case .text(let fallback):
      guard value.kind == .string else { return 0 }
      return tag + Varint.prefixed(value.text.isEmpty ? fallback : value.text.bytes.count)
    case .clearedText: return tag + 1
    case .flag, .optionalFlag: return value.kind == .yes || value.kind == .no ? tag + 1 : 0
    case .integer, .optionalInteger: return value.integer.map { tag + Varint.bytes($0) } ?? 0
    case .time, .optionalTime: return Self.timeBytes(value).map { tag + 1 + $0 } ?? 0
    case .optionalBytes: return tag + Varint.prefixed(Self.decodedBytes(value.text))
    case .bytesList:
      return value.elements.reduce(0) { $0 + tag + Varint.prefixed(Self.decodedBytes($1.text)) }
    case .texts:
      return value.elements.reduce(0) { $0 + tag + Varint.prefixed($1.text.bytes.count) }
    case .map: return value.fields.reduce(0) { $0 + tag + Self.entryBytes($1.key, $1.value.text) }
    case .message(let message), .optionalMessage(let message):
      guard value.kind == .object else { return 0 }
      return tag + Varint.prefixed(bytes(of: value, as: message))
    case .messages(let message):
      var total = 0
      for element in value.elements {
        total += tag + Varint.prefixed(bytes(of: element, as: message))
      }
      return total
    case .json: return tag + Varint.prefixed(1 + Varint.prefixed(CompactJSON.length(of: value) + 1))
    case .optionalJSON:
      return tag + Varint.prefixed(1 + Varint.prefixed(CompactJSON.length(of: value)))
    }
  }

  private static func entryBytes(_ key: Text, _ value: Text) -> Int {
    Varint.prefixed(2 + Varint.prefixed(key.bytes.count) + Varint.prefixed(value.bytes.count))
  }

  /// Seconds and a zero for nanoseconds; nil where the text is no time.
  private static func timeBytes(_ value: Node) -> Int? {
    Timestamp(parsing: value.text.string).map { 1 + Varint.bytes($0.seconds) + 2 }
  }

  private static func decodedBytes(_ text: Text) -> Int {
    let padding = text.bytes.suffix(2).count { $0 == UInt8(ascii: "=") }
    return max(0, text.bytes.count / 4 * 3 - padding)
  }
}
