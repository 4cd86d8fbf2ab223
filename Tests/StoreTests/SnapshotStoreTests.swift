import Foundation
import GRDB
import Model
import Store
import TestSupport
import Testing

@Suite struct SnapshotStoreTests {
  private let folder: TemporaryFolder
  private let path: String

  init() throws {
    folder = try TemporaryFolder()
    path = folder.path("store.db")
  }

  private func fill(_ store: SnapshotStore, _ streams: String...) throws {
    try store.replaceSnapshot(asOf: .asOf, toolVersion: "0") { writer in
      for name in streams {
        try writer.write(.fake(.imageStream, name, facts: .imageStream(.fake())))
      }
    }
  }

  private func streams() throws -> [String] {
    try DatabaseQueue(path: path).read {
      try String.fetchAll($0, sql: "SELECT image_stream FROM image_stream ORDER BY image_stream")
    }
  }

  @Test func `a new database has every table and says whose it is`() throws {
    _ = try SnapshotStore(path: path)
    let (tables, marks) = try DatabaseQueue(path: path).read { database in
      (
        try String.fetchSet(database, sql: "SELECT name FROM sqlite_master WHERE type = 'table'"),
        try ["application_id", "user_version"].map {
          try Int.fetchOne(database, sql: "PRAGMA " + $0)
        }
      )
    }
    #expect(tables == Set(Schema.tables.map(\.name)))
    #expect(marks == [Schema.applicationID, Schema.version])
  }

  @Test func `a database is opened again with what is in it`() throws {
    try fill(SnapshotStore(path: path), "cart")
    let metrics = try SnapshotStore(path: path).read { try $0.metrics() }
    #expect(metrics.first { $0.name == "image_streams" }?.value == 1)
  }

  @Test func `a file that is no database is left as it is`() throws {
    let text = String(repeating: "no database\n", count: 100)
    try folder.write(text, to: "store.db")
    #expect {
      try SnapshotStore(path: path)
    } throws: { error in
      if case StoreError.cannotOpen(path, _) = error { true } else { false }
    }
    #expect(try folder.text("store.db") == text)
  }

  @Test func `a folder that is not there is said`() throws {
    #expect(throws: StoreError.self) { try SnapshotStore(path: folder.path("nowhere/store.db")) }
  }

  @Test func `another program's database is left as it is`() throws {
    try DatabaseQueue(path: path).write { try $0.execute(sql: "CREATE TABLE t (a)") }
    #expect(throws: StoreError.notOurs(path: path)) { try SnapshotStore(path: path) }
    let tables = try DatabaseQueue(path: path).read {
      try String.fetchAll($0, sql: "SELECT name FROM sqlite_master")
    }
    #expect(tables == ["t"])
  }

  @Test(arguments: [0, Schema.version + 1])
  func `another layout is refused`(version: Int) throws {
    _ = try SnapshotStore(path: path)
    try DatabaseQueue(path: path).writeWithoutTransaction {
      try $0.execute(sql: "PRAGMA user_version = \(version)")
    }
    #expect(throws: StoreError.otherVersion(path: path, found: version)) {
      try SnapshotStore(path: path)
    }
  }

  @Test func `a new snapshot takes the place of the one before and keeps the runs`() throws {
    let store = try SnapshotStore(path: path)
    try fill(store, "cart", "web")
    try store.recordRun { history in
      try history.see(.fake("a"))
      _ = try history.settle(
        asOf: .asOf, toolVersion: "0", lost: 0, figures: RunFigures(metrics: []), judged: ["a-rule"]
      )
    }
    try fill(store, "search")
    #expect(try streams() == ["search"])
    let kept = try DatabaseQueue(path: path).read { database in
      try ["run", "finding", "snapshot", "object"].map {
        try Int.fetchOne(database, sql: "SELECT COUNT(*) FROM \($0)")
      }
    }
    #expect(kept == [1, 1, 1, 1])
  }

  @Test func `a fill that throws leaves the snapshot before`() throws {
    let store = try SnapshotStore(path: path)
    try fill(store, "cart")
    #expect(throws: CancellationError.self) {
      try store.replaceSnapshot(asOf: .asOf, toolVersion: "0") { writer in
        try writer.write(.fake(.imageStream, "web", facts: .imageStream(.fake())))
        throw CancellationError()
      }
    }
    #expect(try streams() == ["cart"])
    try fill(store, "web")
    #expect(try streams() == ["web"])
  }

  @Test func `indexes are there after every fill`() throws {
    let store = try SnapshotStore(path: path)
    try fill(store, "cart")
    try fill(store, "web")
    let found = try DatabaseQueue(path: path).read {
      try String.fetchAll(
        $0, sql: "SELECT name FROM sqlite_master WHERE name LIKE '%\\_by\\_%' ESCAPE '\\'")
    }
    #expect(Set(found) == Set(Schema.facts.flatMap { $0.indexDefinitions.map(\.name) }))
  }

  @Test func `a database without a snapshot cannot be read`() throws {
    let store = try SnapshotStore(path: path)
    #expect(throws: StoreError.noSnapshot(path: path)) { try store.read { _ in } }
    try fill(store)
    #expect(try store.read { $0.asOf } == .asOf)
  }

  @Test func `a database that another holds is said, not waited for without end`() throws {
    let store = try SnapshotStore(path: path)
    var failure: (any Error)?
    try DatabaseQueue(path: path).inTransaction(.exclusive) { _ in
      do { try fill(store, "cart") } catch { failure = error }
      return .rollback
    }
    #expect("\(try #require(failure))" == "\(path): cannot be written: database is locked")
  }
}
