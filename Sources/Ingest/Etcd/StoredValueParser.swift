/// Parses values as API servers store them, one after the other into the same memory.
///
/// A value is JSON, or `k8s` and a zero byte before a protobuf message `Unknown`, which holds
/// apiVersion and kind and, as `raw`, the object's own message. Either comes out as the same tape, so
/// that what is stored says what an export would.
///
/// Source: kubernetes/apimachinery `pkg/runtime/serializer/protobuf/protobuf.go`; for encrypted
/// values kubernetes/apiserver `pkg/server/options/encryptionconfig`.
package struct StoredValueParser: DocumentParser {
  /// The most bytes of a value that is decoded; OpenShift's etcd takes no request above 1.5 MiB.
  package static let largestValue = 4 << 20

  private static let protobufMark: [UInt8] = Array("k8s\0".utf8)
  private static let encryptionMark: [UInt8] = Array("k8s:enc:".utf8)

  /// Owns what is kept from value to value.
  private final class Memory {
    var writer = StoredTapeWriter()
  }

  private let memory = Memory()
  private let json = JSONParser()

  package init() {}

  /// Parses one value.
  ///
  /// - Parameter bytes: The value, with bytes behind it that may be read.
  /// - Returns: A tape that lasts until the next call.
  /// - Throws: ``ItemError``.
  package func parse(_ bytes: UnsafeBufferPointer<UInt8>) throws(ItemError) -> Tape {
    guard bytes.count <= Self.largestValue else { throw .valueTooLarge }
    let value = UnsafeRawBufferPointer(bytes)
    if value.starts(with: Self.protobufMark) {
      let message = UnsafeRawBufferPointer(rebasing: value[Self.protobufMark.count...])
      return try memory.writer.write(message)
    }
    guard !Self.isEncrypted(value) else { throw .encrypted }
    guard bytes.first == UInt8(ascii: "{") else { throw .unknownEncoding }
    return try json.parse(bytes)
  }

  /// Whether a value is encrypted, and so says nothing but its size.
  static func isEncrypted(_ value: UnsafeRawBufferPointer) -> Bool {
    value.starts(with: encryptionMark)
  }
}
