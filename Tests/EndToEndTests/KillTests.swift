import ClusterGenerator
import Foundation
import GRDB
import TestSupport
import Testing

/// Kills an ingest at random moments; `TAGTIDY_KILLS` says how often, 5 times by default.
@Suite struct KillTests {
  private static let kills = Int(ProcessInfo.processInfo.environment["TAGTIDY_KILLS"] ?? "") ?? 5

  @Test func `a killed ingest leaves a sound database with a whole snapshot`() throws {
    let folder = try TemporaryFolder()
    let small = try folder.write(Self.smallExport, to: "small.json")
    try Self.writeLargeExport(into: folder)
    let ingest = Command.tagtidy([
      "ingest", folder.path("large"), "--db", folder.path("kept.db"), "--as-of", Audit.asOf,
    ])
    func restore() throws {
      for name in try folder.names where name.hasPrefix("kept.db") {
        try FileManager.default.removeItem(atPath: folder.path(name))
      }
      let outcome = try Command.tagtidy(["ingest", small, "--db", folder.path("kept.db")]).run()
      try #require(outcome.status == 0)
    }
    try restore()
    let start = ContinuousClock.now
    try #require(ingest.run().status == 0)
    let duration = (ContinuousClock.now - start) / .seconds(1)
    let whole = try Self.state(of: folder.path("kept.db")).streams
    #expect(whole.count == 200)
    try restore()
    for _ in 0..<Self.kills {
      let isKilled = try ingest.runKilled(after: .random(in: 0..<duration)) == nil
      let (answer, streams) = try Self.state(of: folder.path("kept.db"))
      #expect(answer == "ok")
      #expect(streams == whole || (isKilled && streams == ["cart"]))
      if streams == whole { try restore() }
    }
    #expect(try ingest.run().status == 0)
    #expect(try Self.state(of: folder.path("kept.db")).streams == whole)
  }

  private static func state(of path: String) throws -> (answer: String?, streams: [String]) {
    let database = try DatabaseQueue(path: path)
    return try database.read { database in
      (
        try String.fetchOne(database, sql: "PRAGMA integrity_check"),
        try String.fetchAll(database, sql: "SELECT image_stream FROM image_stream")
      )
    }
  }

  private static let smallExport = """
    {"kind": "ImageStream", "apiVersion": "image.openshift.io/v1",
     "metadata": {"name": "cart", "namespace": "shop"}}
    """

  private static func writeLargeExport(into folder: TemporaryFolder) throws {
    let shape = ClusterShape(
      images: 2_000, streams: 200, historyItems: 4_000, pods: 200, namespaces: 10,
      asOf: ClusterShape.defaultMoment)
    let cluster = GeneratedCluster(shape: shape, seed: 1)
    for resource in ExportedResource.allCases {
      let bytes = cluster.bytes(of: resource, as: .compact)
      try folder.write(
        String(decoding: bytes, as: UTF8.self), to: "large/\(resource.rawValue).json")
    }
  }
}
