import Foundation
import TestSupport
import Testing

/// The plans that are kept in `reports/`, made by the whole pipeline from the fixtures.
///
/// `UPDATE_GOLDEN=1 swift test --filter ReportsTests` rewrites them and fails.
@Suite struct PlanReportsTests {
  @Test(arguments: [("retire", ["json", "md", "txt"]), ("shop", ["md"])])
  func `a fixture's plan is the one that is kept`(fixture: String, suffixes: [String]) throws {
    let folder = try TemporaryFolder()
    let database = folder.path("tagtidy.db")
    let ingested = try Command.tagtidy([
      "ingest", "Tests/Fixtures/" + fixture, "--db", database, "--as-of", Audit.asOf, "--quiet",
    ]).run()
    #expect(ingested.status == 0, "\(ingested.error)")
    let targets = suffixes.flatMap { suffix in
      ["--output", "\(suffix == "txt" ? "text" : suffix)=" + folder.path("plan.\(suffix)")]
    }
    let planned = try Command.tagtidy(
      ["plan", "--db", database, "--retire", "default", "--what-if"] + targets
    ).run()
    #expect(planned.status == 0, "\(planned.error)")
    for suffix in suffixes {
      let path = "reports/\(fixture)/plan.\(suffix)"
      let difference = try Golden.difference(of: folder.data("plan.\(suffix)"), from: path)
      #expect(difference == nil, "\(difference ?? "")")
    }
  }
}
