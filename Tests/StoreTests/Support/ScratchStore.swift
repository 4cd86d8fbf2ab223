import Foundation
import Model
import Store
import TestSupport

/// A database in a folder of its own.
struct ScratchStore {
  let store: SnapshotStore
  private let folder: TemporaryFolder

  init() throws {
    folder = try TemporaryFolder()
    store = try SnapshotStore(path: folder.path("scratch.db"))
  }

  /// A database that holds these objects, read one after the other from one source.
  init(_ objects: ClusterObject...) throws {
    try self.init()
    try fill(objects)
  }

  /// Replaces the snapshot.
  func fill(_ objects: [ClusterObject], diagnostics: [IngestDiagnostic] = []) throws {
    try store.replaceSnapshot(asOf: .asOf, toolVersion: "0") { writer in
      for object in objects { try writer.write(object) }
      for diagnostic in diagnostics { try writer.write(diagnostic) }
      try writer.write(
        ExportSource(
          path: "export.json", format: "JSON", sizeBytes: 1, documents: 1, objects: objects.count))
    }
  }

  /// All rows of a query, each as its values joined by `|`, `NULL` for what is not there.
  func rows(_ sql: String) throws -> [String] {
    var rows: [String] = []
    try ReadOnlyConnection(path: store.path).query(sql) { row in
      rows.append(row.map(Self.text).joined(separator: "|"))
    }
    return rows
  }

  private static func text(_ value: SQLValue) -> String {
    switch value {
    case .null: "NULL"
    case .integer(let number): "\(number)"
    case .real(let number): "\(number)"
    case .text(let text): text
    }
  }
}
