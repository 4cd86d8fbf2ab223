/// Counts how often each blob is reached, and tells which are no longer when shares are taken back.
///
/// It is an array over all digests, cleared by what was touched, so that it serves one image stream
/// after the other.
package struct BlobLedger: Sendable {
  private var counts: [UInt32]
  private var touched: [DigestID] = []

  /// - Parameter capacity: One more than the largest number of a digest.
  package init(capacity: Int) {
    counts = Array(repeating: 0, count: capacity)
  }

  /// Counts one share of a blob.
  package mutating func add(_ blob: DigestID) {
    let index = Int(blob.index)
    if counts[index] == 0 { touched.append(blob) }
    counts[index] += 1
  }

  /// Takes back one share.
  ///
  /// - Returns: Whether it was the last, so that nothing reaches the blob any more.
  package mutating func remove(_ blob: DigestID) -> Bool {
    let index = Int(blob.index)
    guard counts[index] > 0 else { return false }
    counts[index] -= 1
    return counts[index] == 0
  }

  /// Forgets everything.
  package mutating func clear() {
    for blob in touched { counts[Int(blob.index)] = 0 }
    touched.removeAll(keepingCapacity: true)
  }
}
