import EtcdGenerator
import Foundation
import GRDB
import TestSupport
import Testing

/// A real etcd is written to, and what its snapshot is read as is what etcdctl says.
@Suite(.enabled(if: EtcdServer.isInstalled, "there is no etcd: 'make prepare' installs it"))
struct EtcdServerTests {
  private static let streams = "/openshift.io/imagestreams/shop/"

  private func stream(_ name: String, tag: String) throws -> [UInt8] {
    try StoredObject.value(
      of: [
        "metadata": ["name": name, "namespace": "shop"],
        "spec": ["tags": [["name": tag, "from": ["kind": "DockerImage", "name": "r/x:1"]]]],
      ], kind: "ImageStream")
  }

  /// Objects are made, overwritten, deleted, made again and compacted.
  private func fill(_ server: EtcdServer) throws {
    for number in 0..<12 {
      try server.put(Self.streams + "s\(number)", stream("s\(number)", tag: "v1"))
      try server.put(
        "/kubernetes.io/configmaps/shop/c\(number)", [UInt8](repeating: 65, count: 700 * number))
    }
    for _ in 0..<5 { try server.put(Self.streams + "s1", stream("s1", tag: "v2")) }
    try server.control(["del", Self.streams + "s2"])
    try server.control(["compact", "20"])
    for number in 3..<6 {
      try server.put(Self.streams + "s\(number)", stream("s\(number)", tag: "v3"))
    }
    try server.control(["del", Self.streams + "s4"])
    try server.put(Self.streams + "s4", stream("s4", tag: "v4"))
    try server.control(["del", "/kubernetes.io/configmaps/shop/c", "--prefix"])
    try server.put("/kubernetes.io/configmaps/shop/c1", Array("left".utf8))
  }

  /// Reads a snapshot into a database of its own.
  private func ingest(_ path: String, _ server: EtcdServer) throws -> DatabaseQueue {
    let database = path + ".sqlite"
    let outcome = try Command.tagtidy(
      ["ingest", path, "--db", database, "--as-of", Audit.asOf]).run()
    #expect(outcome.status == 0, "\(outcome.error)")
    return try DatabaseQueue(path: database)
  }

  private func number(_ sql: String, _ database: DatabaseQueue) throws -> Int? {
    try database.read { try Int.fetchOne($0, sql: sql) }
  }

  @Test func `figures of a snapshot are those of etcdctl`() throws {
    let server = try EtcdServer()
    try fill(server)
    let keys = try server.answer(["get", "", "--prefix"], as: EtcdKeys.self).kvs
    let path = try server.save("snapshot.db")
    let database = try ingest(path, server)
    let prefixes = ["/openshift.io/imagestreams", "/kubernetes.io/configmaps"]
    for prefix in prefixes {
      let under = keys.filter { $0.name.hasPrefix(prefix + "/") }
      let condition = "FROM etcd_prefix WHERE prefix = '\(prefix)'"
      #expect(try number("SELECT live_keys \(condition)", database) == under.count)
      #expect(
        try number("SELECT key_bytes \(condition)", database)
          == under.reduce(0) { $0 + $1.key.count })
      #expect(
        try number("SELECT value_bytes \(condition)", database)
          == under.reduce(0) { $0 + ($1.value?.count ?? 0) })
    }
    #expect(try number("SELECT live_keys FROM etcd_snapshot", database) == keys.count)
    #expect(try number("SELECT COUNT(*) FROM etcd_prefix", database) == prefixes.count)
    let status = try server.answer(["snapshot", "status", path], as: EtcdSnapshotStatus.self)
    #expect(try number("SELECT revision FROM etcd_snapshot", database) == status.revision)
    #expect(try number("SELECT database_bytes FROM etcd_snapshot", database) == status.totalSize)
    #expect(try number("SELECT compact_revision FROM etcd_snapshot", database) == 20)
    #expect(try number("SELECT is_checksummed FROM etcd_snapshot", database) == 1)
  }

  @Test func `objects of a snapshot are those that etcdctl shows`() throws {
    let server = try EtcdServer()
    try fill(server)
    let keys = try server.answer(["get", Self.streams, "--prefix"], as: EtcdKeys.self).kvs
    let database = try ingest(try server.save("snapshot.db"), server)
    let shown = keys.map { "\($0.name.dropFirst(Self.streams.count)) \($0.modRevision)" }.sorted()
    let read = try database.read { database in
      try Row.fetchAll(
        database, sql: "SELECT name, resource_version FROM object WHERE kind = 'ImageStream'")
    }.map { "\($0["name"] as String) \($0["resource_version"] as String)" }.sorted()
    #expect(read == shown)
    #expect(read.count == 11)
    let tags = try database.read { database in
      try String.fetchAll(
        database, sql: "SELECT image_stream || ':' || tag FROM spec_tag ORDER BY 1")
    }
    #expect(tags.contains("s1:v2") && tags.contains("s4:v4") && tags.contains("s3:v3"))
    let rewritten = try number(
      "SELECT version FROM etcd_rewrite WHERE name = 's3'", database)
    #expect(rewritten == keys.first { $0.name.hasSuffix("/s3") }?.version)
  }

  @Test func `sizes are those of the member, its free pages too`() throws {
    let server = try EtcdServer()
    try fill(server)
    let before = try server.answer(["endpoint", "status"], as: [EtcdStatus].self)[0].status
    let grown = try ingest(try server.save("grown.db"), server)
    #expect(try number("SELECT database_bytes FROM etcd_snapshot", grown) == before.dbSize)
    // The member counts pages that its last transactions freed as used, until the next ones.
    let lag =
      before.dbSizeInUse
      - (try number("SELECT in_use_bytes FROM etcd_snapshot", grown) ?? 0)
    #expect((0...(32 * 4096)).contains(lag), "\(lag)")
    try server.control(["defrag"])
    let after = try server.answer(["endpoint", "status"], as: [EtcdStatus].self)[0].status
    let small = try ingest(try server.save("small.db"), server)
    #expect(try number("SELECT database_bytes FROM etcd_snapshot", small) == after.dbSize)
    #expect(try number("SELECT in_use_bytes FROM etcd_snapshot", small) == after.dbSizeInUse)
  }
}
