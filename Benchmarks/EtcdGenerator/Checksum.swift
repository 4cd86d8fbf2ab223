private import CNettle

/// SHA-256 of bytes that come in pieces.
package struct Checksum {
  private var context = sha256_ctx()

  /// Of nothing yet.
  package init() {
    nettle_sha256_init(&context)
  }

  /// The checksum of bytes in one piece.
  package static func of(_ bytes: some Sequence<UInt8>) -> [UInt8] {
    var checksum = Checksum()
    Array(bytes).withUnsafeBytes { checksum.add($0) }
    return checksum.digest
  }

  /// Adds the next bytes.
  package mutating func add(_ bytes: UnsafeRawBufferPointer) {
    nettle_sha256_update(
      &context, bytes.count, bytes.baseAddress?.assumingMemoryBound(to: UInt8.self))
  }

  /// Of all bytes that were added, 32 of its own.
  package var digest: [UInt8] {
    var context = self.context
    var digest = [UInt8](repeating: 0, count: 32)
    nettle_sha256_digest(&context, digest.count, &digest)
    return digest
  }
}
