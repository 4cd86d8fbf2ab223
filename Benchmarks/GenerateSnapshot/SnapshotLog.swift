import EtcdGenerator
import Foundation

/// A store that is written to its snapshot as it grows.
struct SnapshotLog {
  private static let otherBytes = 1000

  private var writer: BoltWriter
  private var revision: UInt64 = 1

  /// - Throws: What the file system reports.
  init(path: String) throws {
    writer = try BoltWriter(path: path)
  }

  /// Stores an object of an export.
  ///
  /// - Throws: What the file system reports, or where the item is no JSON.
  mutating func put(_ item: Data, kind: String) throws {
    let object = try JSONSerialization.jsonObject(with: item) as? [String: Any] ?? [:]
    let key = StoredObject.key(of: object, kind: kind)
    try put(key, StoredObject.value(of: object, kind: kind))
  }

  /// Stores something else.
  ///
  /// - Throws: What the file system reports.
  mutating func putOther(_ number: Int) throws {
    let value = [UInt8](repeating: UInt8(truncatingIfNeeded: number), count: Self.otherBytes)
    try put("/kubernetes.io/events/project-\(number % 1000)/event-\(number)", value)
  }

  /// Ends the file.
  ///
  /// - Throws: What the file system reports.
  mutating func finish() throws {
    try writer.endBucket("key")
    try writer.endBucket("meta")
    try writer.finish()
  }

  private mutating func put(_ key: String, _ value: [UInt8]) throws {
    revision += 1
    var record = ProtobufWriter()
    record.field(1, key.utf8)
    record.field(2, revision)
    record.field(3, revision)
    record.field(4, 1)
    record.field(5, value)
    try writer.append(EtcdStore.revision(revision, 0), record.bytes)
  }
}
