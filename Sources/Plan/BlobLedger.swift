/// Counts how often each blob is reached, and tells which are no longer when shares are taken back.
///
/// It is an array over all digests; one that is used again, for one image stream after the other, is
/// cleared by what was touched.
package struct BlobLedger: Sendable {
  private var counts: [UInt32]
  private let isReused: Bool
  private var touched: [DigestID] = []

  /// - Parameters:
  ///   - capacity: One more than the largest number of a digest.
  ///   - isReused: Whether it is cleared between uses.
  package init(capacity: Int, isReused: Bool = false) {
    counts = Array(repeating: 0, count: capacity)
    self.isReused = isReused
  }

  /// Counts one share of a blob.
  package mutating func add(_ blob: DigestID) {
    let index = Int(blob.index)
    if isReused, counts[index] == 0 { touched.append(blob) }
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

  /// Forgets everything, where it is used again.
  package mutating func clear() {
    for blob in touched { counts[Int(blob.index)] = 0 }
    touched.removeAll(keepingCapacity: true)
  }
}
