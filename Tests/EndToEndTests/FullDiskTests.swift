import Foundation
import GRDB
import Model
import TestSupport
import Testing

/// What happens where the database cannot grow.
@Suite struct FullDiskTests {
  /// A limit on the size of files, as a full disk has it: writing fails, no signal kills.
  private let limit = "ulimit -f 400; trap '' XFSZ"

  @Test func `a full disk is said, and the snapshot before stays`() throws {
    let folder = try TemporaryFolder()
    let export = try folder.write(Self.stream("cart", tags: 1), to: "small.json")
    #expect(try Audit([export], in: folder, options: ["--fail-on", "never"]).outcome.status == 0)
    let large = try folder.write(Self.stream("web", tags: 4_000), to: "large.json")
    let full = try Audit([large], in: folder, prelude: limit)
    #expect(full.outcome.status == 2)
    #expect(full.outcome.error.contains("audit.db: cannot be written: "))
    #expect(full.outcome.error.split(separator: "\n").count == 1)
    let database = try DatabaseQueue(path: folder.path("audit.db"))
    let (answer, streams) = try database.read { database in
      (
        try String.fetchOne(database, sql: "PRAGMA integrity_check"),
        try String.fetchAll(database, sql: "SELECT image_stream FROM image_stream")
      )
    }
    #expect(answer == "ok")
    #expect(streams == ["cart"])
  }

  @Test func `a full disk stops a new database with a word`() throws {
    let folder = try TemporaryFolder()
    let large = try folder.write(Self.stream("web", tags: 4_000), to: "large.json")
    let full = try Audit([large], in: folder, prelude: limit)
    #expect(full.outcome.status == 2)
    #expect(full.outcome.error.contains("audit.db: cannot be written: "))
  }

  @Test func `a full disk under the reports is said`() throws {
    let folder = try TemporaryFolder()
    let outcome = try Command.tagtidy([
      "audit", "Tests/Fixtures/shop", "--db", folder.path("audit.db"), "--output", "md=/dev/full",
    ]).run()
    #expect(outcome.status == 2)
    #expect(
      outcome.error == "tagtidy: /dev/full: report cannot be written: No space left on device\n")
  }

  @Test func `a plan goes on in memory where no file can grow`() throws {
    let folder = try TemporaryFolder()
    let export = try folder.write(Self.stream("web", tags: 4_000), to: "large.json")
    let ingest = ["ingest", export, "--db", folder.path("plan.db"), "--quiet"]
    #expect(try Command.tagtidy(ingest).run().status == 0)
    let plan = Command.tagtidy(["plan", "--db", folder.path("plan.db"), "--retire", "default"])
    let (free, full) = try (plan.run(), plan.after("ulimit -f 16; trap '' XFSZ").run())
    #expect(free.output.contains("History items"))
    #expect(full.output == free.output && full.error == free.error)
    #expect(full.status == free.status)
  }

  private static func stream(_ name: String, tags: Int) -> String {
    let status = (0..<tags).map { number in
      """
      {"tag": "t\(number)", "items": [{"created": "2026-01-30T00:00:00Z", \
      "image": "\(Digest.fake(number))", "dockerImageReference": "", "generation": 1}]}
      """
    }
    return """
      {"kind": "ImageStream", "apiVersion": "image.openshift.io/v1", \
      "metadata": {"name": "\(name)", "namespace": "shop"}, \
      "status": {"tags": [\(status.joined(separator: ", "))]}}
      """
  }
}
