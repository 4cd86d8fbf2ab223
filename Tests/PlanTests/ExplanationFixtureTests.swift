import CLI
import Model
import Plan
import Store
import TestSupport
import Testing

/// Everything that is explained of the shop agrees with its plan.
@Suite struct ExplanationFixtureTests {
  @Test(arguments: [
    [], ["--keep-tag-revisions=0"], ["--namespace=till"], ["--prune-over-size-limit"],
    ["--no-all"],
  ])
  func `what is explained of the shop is what is planned`(options: [String]) throws {
    let folder = try TemporaryFolder()
    let database = folder.path("tagtidy.db")
    let status = CommandRunner.run([
      "ingest", Repository.path("Tests/Fixtures/shop"), "--db", database,
      "--as-of", "2026-01-31T00:00:00Z", "--quiet",
    ])
    #expect(status == 0)
    let agreement = ExplanationAgreement(
      store: try SnapshotStore(path: database), flags: flags(options))
    #expect(try agreement.differences() == [])
  }

  private func flags(_ options: [String]) -> PruneFlags {
    var flags = PruneFlags()
    if options.contains("--keep-tag-revisions=0") { flags.keepTagRevisions = 0 }
    if options.contains("--namespace=till") { flags.namespace = "till" }
    if options.contains("--prune-over-size-limit") { flags.pruneOverSizeLimit = true }
    if options.contains("--no-all") { flags.all = false }
    return flags
  }
}
