import CLI
import Foundation
import TestSupport
import Testing

@Suite(
  .enabled(
    if: Repository.shared("oracle") != nil, "the recorded answers are not beside the repository"))
struct OracleTests {
  @Test(arguments: OracleCase.scenarios)
  func `a scenario's plan equals the recorded answer`(scenario: OracleCase) throws {
    try compare(scenario)
  }

  @Test(arguments: OracleCase.clusters)
  func `a cluster's plan equals the recorded answer`(cluster: OracleCase) throws {
    try compare(cluster)
  }

  private func compare(_ oracle: OracleCase) throws {
    let run = try oracle.run()
    let folder = try TemporaryFolder()
    if oracle.exportFolder == nil { try oracle.writeExport(to: folder) }
    let export = oracle.exportFolder ?? folder.path("export")
    let (database, document) = (folder.path("tagtidy.db"), folder.path("plan.json"))
    let ingested = CommandRunner.run([
      "ingest", export, "--db", database, "--as-of", run.now,
      "--quiet",
    ])
    #expect([0, 2].contains(ingested))
    let status = CommandRunner.run(
      ["plan", "--db", database, "--output", "json=\(document)"] + run.flags.options)
    let plan = try JSONDecoder().decode(PlanDocument.self, from: folder.data("plan.json"))
    let differences = OracleAnswer(recorded: run.expected)
      .differences(from: OracleAnswer(planned: plan))
    #expect(differences.isEmpty, "\(oracle.name):\n\(differences.joined(separator: "\n"))")
    #expect((status == 1) == (run.expected.outcome != "pruned"), "exit status \(status)")
  }
}
