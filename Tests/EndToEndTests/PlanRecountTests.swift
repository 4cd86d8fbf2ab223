import ClusterGenerator
import Foundation
import TestSupport
import Testing

/// What a plan promises, counted again from the export by another program.
@Suite struct PlanRecountTests {
  private struct Counted: Decodable {
    struct Stage: Decodable {
      let images, blobs, registryBytes: Int
    }

    struct Gain: Decodable {
      let images, tags, registryBytes, storedBytes: Int
    }

    let reference: Stage
    let gain: Gain
  }

  @Test(arguments: [1, 2, 3])
  func `both stages give back what they promise`(seed: UInt64) throws {
    let folder = try TemporaryFolder()
    var shape = ClusterShape(images: 500)
    shape.datedShare = 700
    let cluster = GeneratedCluster(shape: shape, seed: seed)
    for resource in ExportedResource.allCases {
      let bytes = cluster.bytes(of: resource, as: .compact)
      try folder.write(
        String(decoding: bytes, as: UTF8.self), to: "export/\(resource.rawValue).json")
    }
    let (database, document) = (folder.path("tagtidy.db"), folder.path("plan.json"))
    _ = try Command.tagtidy([
      "ingest", folder.path("export"), "--db", database, "--as-of", Audit.asOf, "--quiet",
    ]).run()
    _ = try Command.tagtidy([
      "plan", "--db", database, "--retire", "default", "--ignore-invalid-refs",
      "--output", "json=" + document,
    ]).run()
    let script = Repository.path("Tests/EndToEndTests/recount_plan.py")
    let count = try Command(
      ["/usr/bin/env", "python3", script, folder.path("export"), document, database]
    ).run()
    if count.status == 127 {
      print("skipped: no python3 to count with")
      return
    }
    #expect(count.status == 0, "\(count.error)")
    let counted = try JSONDecoder().decode(Counted.self, from: count.outputData)
    #expect(counted.reference.images > 0)
    #expect(counted.gain.tags > 0 && counted.gain.images > 0 && counted.gain.registryBytes > 0)
  }
}
