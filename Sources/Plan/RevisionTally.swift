/// How many revisions go and stay, and what they weigh in etcd.
package struct RevisionTally: Hashable, Sendable {
  package private(set) var dropped = 0
  package private(set) var kept = 0
  /// In bytes.
  package private(set) var droppedBytes: Int64 = 0
  /// In bytes.
  package private(set) var keptBytes: Int64 = 0
  /// Image streams that lose revisions.
  package private(set) var imageStreams = 0

  /// Counts an image stream.
  mutating func add(_ history: StreamHistory, checks: [RevisionCheck]) {
    let before = dropped
    for (revision, check) in zip(history.revisions, checks) {
      if check.isDropped {
        dropped += 1
        droppedBytes += revision.storedBytes
      } else {
        kept += 1
        keptBytes += revision.storedBytes
      }
    }
    if dropped > before { imageStreams += 1 }
  }
}
