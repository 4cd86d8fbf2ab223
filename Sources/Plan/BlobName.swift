/// Names a blob, or an image as a blob, in few bytes; ``DigestTable`` knows its text.
package struct BlobName: Hashable, BitwiseCopyable, Sendable {
  let bytes: DigestBytes
  /// One more than the number of a text that is no sha256 digest; 0 for all others.
  let other: UInt32
}
