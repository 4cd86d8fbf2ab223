/// What surrounds the message of a stored object: its kind, and the message itself.
///
/// Source: kubernetes/apimachinery `pkg/runtime/generated.proto`, `Unknown`.
struct StoredEnvelope {
  private(set) var apiVersion = UnsafeRawBufferPointer.none
  private(set) var kind = UnsafeRawBufferPointer.none
  private(set) var raw = UnsafeRawBufferPointer.none
  /// Which message `raw` is.
  let message: StoredMessage

  /// - Throws: ``ItemError`` where the bytes are no such message, or it holds another kind than an
  ///   image stream or an image, or is packed.
  init(_ bytes: UnsafeRawBufferPointer) throws(ItemError) {
    var reader = ProtobufReader(bytes)
    var isPacked = false
    var holdsObject = false
    while let field = try reader.nextField() {
      switch field.number {
      case 1: try Self.readType(field.content(), &apiVersion, &kind)
      case 2:
        raw = try field.content()
        holdsObject = true
      case 3: isPacked = try !field.content().isEmpty
      default: break
      }
    }
    guard !isPacked else { throw .unknownEncoding }
    if kind.elementsEqual("ImageStream".utf8) {
      message = .imageStream
    } else if kind.elementsEqual("Image".utf8) {
      message = .image
    } else {
      throw .malformedProtobuf("its kind is neither ImageStream nor Image")
    }
    guard holdsObject else { throw .malformedProtobuf("it has a kind and no object") }
  }

  private static func readType(
    _ bytes: UnsafeRawBufferPointer, _ apiVersion: inout UnsafeRawBufferPointer,
    _ kind: inout UnsafeRawBufferPointer
  ) throws(ItemError) {
    var reader = ProtobufReader(bytes)
    while let field = try reader.nextField() {
      if field.number == 1 { apiVersion = try field.content() }
      if field.number == 2 { kind = try field.content() }
    }
  }
}

extension UnsafeRawBufferPointer {
  /// No bytes.
  static var none: UnsafeRawBufferPointer { UnsafeRawBufferPointer(start: nil, count: 0) }
}

extension ProtobufReader {
  /// The next field; nil at the message's end.
  mutating func nextField() throws(ItemError) -> Field? {
    do throws(ProtobufFault) {
      return try next()
    } catch {
      throw .malformedProtobuf("\(error)")
    }
  }
}

extension ProtobufReader.Field {
  /// The bytes of a string or a message.
  func content() throws(ItemError) -> UnsafeRawBufferPointer {
    guard case .bytes(let bytes) = value else { throw wrongType }
    return bytes
  }

  /// A whole number as it is written.
  func varint() throws(ItemError) -> UInt64 {
    guard case .varint(let number) = value else { throw wrongType }
    return number
  }

  private var wrongType: ItemError {
    .malformedProtobuf("field \(number) is of another type than expected")
  }
}
