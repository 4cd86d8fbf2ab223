import Foundation
import GRDB
import TestSupport
import Testing

@Suite struct EtcdLedgerTests {
  /// The rows of a query over the database of an audit, values joined by `|`.
  private func rows(_ sql: String, in audit: Audit) throws -> [String] {
    try DatabaseQueue(path: audit.folder.path("audit.db")).read { database in
      try Row.fetchAll(database, sql: sql).map { row in
        row.databaseValues.map { $0.isNull ? "NULL" : $0.description.trimmed }
          .joined(separator: "|")
      }
    }
  }

  /// An audit of image streams with histories of numbered images, and of images of one size.
  private func audit(
    _ streams: [(name: String, tags: [String: [Int]])], images: [Int], indexes: [Int: [Int]] = [:]
  ) throws -> Audit {
    let folder = try TemporaryFolder()
    func digest(_ number: Int) -> String { "sha256:" + String(repeating: "\(number)", count: 64) }
    let made = #""creationTimestamp":"2025-01-01T00:00:00Z""#
    let items = streams.map { stream in
      let parts = stream.name.split(separator: "/")
      let tags = stream.tags.sorted { $0.key < $1.key }.map { tag, images in
        let events = images.map { number in
          #"{"created":"2025-01-01T00:00:00Z","dockerImageReference":"r/a/b@\#(digest(number))","#
            + #""image":"\#(digest(number))","generation":1}"#
        }
        return #"{"tag":"\#(tag)","items":[\#(events.joined(separator: ","))]}"#
      }
      return #"{"metadata":{"namespace":"\#(parts[0])","name":"\#(parts[1])",\#(made)},"#
        + #""status":{"tags":[\#(tags.joined(separator: ","))]}}"#
    }
    let objects = images.map { number in
      let list = (indexes[number] ?? []).map { #"{"digest":"\#(digest($0))"}"# }
      return #"{"metadata":{"name":"\#(digest(number))",\#(made)},"dockerImageMetadata":{},"#
        + #""dockerImageManifests":[\#(list.joined(separator: ","))]}"#
    }
    for (kind, items) in [("ImageStream", items), ("Image", objects)] {
      let text =
        #"{"kind":"\#(kind)List","apiVersion":"image.openshift.io/v1","metadata":{},"#
        + #""items":[\#(items.joined(separator: ","))]}"#
      try Data(text.utf8).write(to: URL(fileURLWithPath: folder.path("\(kind).json")))
    }
    return try Audit([folder.path("")], options: ["--fail-on", "never"])
  }

  @Test func `every byte of an image stream and image counts once`() throws {
    let audit = try Audit(["Tests/Fixtures/shop"])
    let ledger = try rows("SELECT SUM(stored_bytes) FROM etcd_ledger", in: audit)
    let objects = try rows(
      """
      SELECT (SELECT SUM(stored_bytes + 28 + LENGTH(namespace || image_stream)) FROM image_stream)
        + (SELECT SUM(stored_bytes + 21 + LENGTH(image)) FROM image)
      """, in: audit)
    #expect(ledger == objects)
  }

  @Test func `an image counts to the narrowest owner that holds it`() throws {
    let audit = try audit(
      [
        ("a/one", ["v1": [1], "latest": [2, 6, 7], "v2": [1, 2]]), ("a/two", ["v1": [3]]),
        ("a/zwo", ["v1": [3, 4]]), ("b/one", ["v1": [4, 8]]),
      ],
      images: [1, 2, 3, 4, 5, 6, 7, 8])
    #expect(
      try rows(
        """
        SELECT cause, namespace, image_stream, family, tag, objects FROM etcd_ledger
        WHERE cause LIKE '%image' ORDER BY cause, namespace, image_stream, family, tag
        """, in: audit)
        == [
          "image|a|one|||1", "image|a|one|latest|latest|2", "image|a|one|v{version}||1",
          "image|b|one|v{version}|v1|1", "shared-image|||||1", "shared-image|a||||1",
          "unheld-image|||||1",
        ])
  }

  @Test func `a tag has its history, spec tag and conditions to itself`() throws {
    let audit = try Audit(["Tests/Fixtures/shop"])
    for (cause, table) in [
      ("history", "tag_event"), ("spec-tags", "spec_tag"), ("conditions", "tag_condition"),
    ] {
      let inLedger = try rows(
        """
        SELECT namespace, image_stream, tag, objects, stored_bytes FROM etcd_ledger
        WHERE cause = '\(cause)' ORDER BY 1, 2, 3
        """, in: audit)
      let inFacts = try rows(
        """
        SELECT namespace, image_stream, tag, COUNT(*), SUM(stored_bytes) FROM \(table)
        GROUP BY 1, 2, 3 ORDER BY 1, 2, 3
        """, in: audit)
      #expect(inLedger == inFacts, "\(cause)")
      #expect(cause == "conditions" || !inFacts.isEmpty, "\(cause)")
    }
  }

  @Test func `the CSV has every row of the table`() throws {
    let folder = try TemporaryFolder()
    let csv = folder.path("ledger.csv")
    let audit = try Audit(["Tests/Fixtures/shop"], options: ["--output", "ledger-csv=" + csv])
    let table = try rows(
      """
      SELECT namespace, image_stream, family, tag, cause, objects, stored_bytes, prunable_bytes,
        retirable_bytes
      FROM etcd_ledger ORDER BY namespace, image_stream, family, tag, cause
      """, in: audit)
    let lines = try folder.text("ledger.csv").split(separator: "\r\n").dropFirst()
    let texts = lines.map { line in
      line.split(separator: ",", omittingEmptySubsequences: false).dropLast()
        .map { $0.trimmingCharacters(in: CharacterSet(charactersIn: "\"")) }
        .joined(separator: "|")
    }
    #expect(texts == table)
    #expect(table.count > 20)
  }

  @Test func `a run keeps the quota that it was told`() throws {
    let audit = try Audit(["Tests/Fixtures/shop"], options: ["--etcd-quota", "1Gi"])
    let quota = try rows("SELECT value FROM metric WHERE metric = 'etcd_quota_bytes'", in: audit)
    #expect(quota == ["1073741824"])
  }

  @Test func `what an index lists counts to whoever holds the index`() throws {
    let audit = try audit(
      [("a/one", ["latest": [1]])], images: [1, 2, 3], indexes: [1: [2], 2: [3]])
    #expect(
      try rows("SELECT cause, image_stream, objects FROM etcd_ledger WHERE objects = 3", in: audit)
        == ["image|one|3"])
  }

  @Test func `what the pruner gives back by default stands beside it`() throws {
    let audit = try audit(
      [("a/one", ["latest": [1, 2, 3, 4, 5]])], images: [1, 2, 3, 4, 5])
    let prunable = try rows(
      """
      SELECT cause, SUM(prunable_bytes) * 5 = SUM(stored_bytes) * 2 FROM etcd_ledger
      WHERE cause IN ('history', 'image') GROUP BY cause ORDER BY cause
      """, in: audit)
    #expect(prunable == ["history|1", "image|1"])
  }

  @Test func `what retiring old tags gives back is theirs, and beyond what a prune does`() throws {
    let audit = try Audit(["Tests/Fixtures/retire"], options: ["--fail-on", "never"])
    let plan = audit.folder.path("plan.json")
    _ = try Command.tagtidy(
      ["plan", "--db", audit.folder.path("audit.db"), "--retire", "default", "--output", plan]
    ).run()
    let document = try JSONSerialization.jsonObject(with: audit.folder.data("plan.json"))
    let retired = (document as? [String: Any])?["retirements"] as? [[String: Any]] ?? []
    #expect(!retired.isEmpty)
    let streams = Set(retired.map { "\($0["namespace"] ?? "")|\($0["imageStream"] ?? "")" })
    let gains = try rows(
      """
      SELECT DISTINCT namespace, image_stream FROM etcd_ledger
      WHERE retirable_bytes > 0 AND cause IN ('history', 'spec-tags')
      """, in: audit)
    #expect(Set(gains) == streams)
    #expect(
      try rows(
        "SELECT COUNT(*) FROM etcd_ledger WHERE prunable_bytes + retirable_bytes > stored_bytes",
        in: audit) == ["0"])
  }

  @Test func `a third night has a trend`() throws {
    let folder = try TemporaryFolder()
    for day in 29...31 {
      _ = try Audit(["Tests/Fixtures/shop"], in: folder, asOf: "2026-01-\(day)T00:00:00Z")
    }
    let trend = try Command.tagtidy(["trend", "--db", folder.path("audit.db"), "--ascii"]).run()
    #expect(trend.status == 0)
    #expect(trend.output.contains("Grows by 0 B a day"))
    #expect(trend.output.contains("65 % of the quota: not in sight"))
  }
}

extension String {
  /// Without the quotes that a description of a text has.
  fileprivate var trimmed: String { trimmingCharacters(in: CharacterSet(charactersIn: "\"")) }
}
