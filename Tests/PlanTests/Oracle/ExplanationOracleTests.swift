import CLI
import Foundation
import Model
import Plan
import Store
import TestSupport
import Testing

/// Everything that is explained of the recorded clusters agrees with their plans.
///
/// Each cluster is taken with one of its sets of flags, in turn; `make explain-test` takes all.
@Suite(
  .enabled(
    if: Repository.shared("oracle") != nil, "the recorded answers are not beside the repository"))
struct ExplanationOracleTests {
  private static let clusters: [OracleCase] = {
    let all = OracleCase.clusters
    guard ProcessInfo.processInfo.environment["TAGTIDY_THOROUGH"] == nil else { return all }
    return all.enumerated().filter { $0.offset % 8 == $0.offset / 8 % 8 }.map(\.element)
  }()

  @Test(arguments: clusters)
  func `what is explained of a cluster is what is planned`(cluster: OracleCase) throws {
    try compare(cluster)
  }

  @Test(arguments: OracleCase.scenarios)
  func `what is explained of a scenario is what is planned`(scenario: OracleCase) throws {
    try compare(scenario)
  }

  private func compare(_ oracle: OracleCase) throws {
    let run = try oracle.run()
    let folder = try TemporaryFolder()
    if oracle.exportFolder == nil { try oracle.writeExport(to: folder) }
    let database = folder.path("tagtidy.db")
    let status = CommandRunner.run(
      ["ingest", oracle.exportFolder ?? folder.path("export"), "--db", database]
        + ["--as-of", run.now, "--quiet"])
    #expect([0, 2].contains(status))
    let agreement = ExplanationAgreement(
      store: try SnapshotStore(path: database), flags: try run.flags.pruneFlags)
    let differences = try agreement.differences()
    #expect(differences.isEmpty, "\(oracle.name):\n\(differences.joined(separator: "\n"))")
  }
}

extension OracleCase.Run.Flags {
  /// As they are given to a plan.
  fileprivate var pruneFlags: PruneFlags {
    get throws {
      var flags = PruneFlags()
      flags.keepTagRevisions = keepTagRevisions
      flags.keepYoungerThan = try keepYoungerThan.map { try #require(GoDuration(parsing: $0)) }
      flags.all = allImages
      flags.pruneOverSizeLimit = overSizeLimit
      flags.pruneRegistry = pruneRegistry
      flags.ignoreInvalidRefs = ignoreInvalidRefs ?? false
      flags.namespace = namespace
      return flags
    }
  }
}
