import Foundation
import TestSupport
import Testing

/// Options that the environment gives.
@Suite struct EnvironmentArgumentsTests {
  private let folder: TemporaryFolder

  init() throws {
    folder = try TemporaryFolder()
  }

  private func audit(
    _ options: String..., environment: [String: String]
  ) throws -> Command.Outcome {
    let database = ["TAGTIDY_DB": folder.path("audit.db"), "TAGTIDY_AS_OF": Audit.asOf]
    return try Command.tagtidy(
      ["audit"] + options, environment: database.merging(environment) { $1 }
    ).run()
  }

  @Test func `options, flags and lists are taken from it`() throws {
    let outcome = try audit(
      "Tests/Fixtures/shop",
      environment: [
        "TAGTIDY_FAIL_ON": "info", "TAGTIDY_EXIT_ZERO": "true", "TAGTIDY_VERBOSE": "no",
        "TAGTIDY_SELECT": "aliases, import-failed", "TAGTIDY_SHOW_SUPPRESSED": "false",
        "TAGTIDY_OUTPUT": "json=\(folder.path("a.json")) md=\(folder.path("a.md"))",
      ])
    #expect(outcome.status == 0)
    #expect(outcome.output.isEmpty)
    #expect(outcome.error.isEmpty)
    #expect(try folder.names == ["a.json", "a.md", "audit.db"])
    let report = try JSONDecoder().decode(JSONReport.self, from: folder.data("a.json"))
    #expect(
      report.outcomes.map(\.rule.id) == [
        "alias-cycle", "alias-to-missing-tag", "import-failed", "tracking-tag-across-streams",
      ])
  }

  @Test func `what stands on the command line counts more`() throws {
    let environment = ["TAGTIDY_FAIL_ON": "nonsense", "TAGTIDY_SELECT": "nonsense"]
    let outcome = try audit(
      "--fail-on=never", "--select", "aliases", "--", "Tests/Fixtures/shop",
      environment: environment)
    #expect(outcome.status == 0)
  }

  @Test func `inputs behind two hyphens are still inputs`() throws {
    let outcome = try audit(
      "--", "Tests/Fixtures/shop", environment: ["TAGTIDY_SELECT": "storage"])
    #expect(outcome.status == 0)
    #expect(outcome.output.contains("image-stream-too-large"))
    #expect(!outcome.output.contains("alias-cycle"))
  }

  @Test(arguments: [
    ("TAGTIDY_FAIL_ON", "bad"), ("TAGTIDY_AS_OF", "soon"), ("TAGTIDY_QUIET", "maybe"),
    ("TAGTIDY_SELECT", "nothing"),
  ])
  func `a value that is wrong is wrong usage`(variable: String, value: String) throws {
    let outcome = try audit("Tests/Fixtures/shop", environment: [variable: value])
    #expect(outcome.status == 64)
    #expect(outcome.error.contains(value))
    if variable != "TAGTIDY_SELECT" { #expect(outcome.error.contains(variable)) }
  }

  @Test func `variables that name no option are left alone`() throws {
    let service = ["TAGTIDY_PORT": "tcp://10.0.0.1:80", "TAGTIDY_SERVICE_HOST": "10.0.0.1"]
    let rules = ["TAGTIDY_SELECT": "nothing", "TAGTIDY_OUTPUT": "md=x", "TAGTIDY_FAIL_ON": ""]
    let outcome = try Command.tagtidy(
      ["rules", "list"], environment: service.merging(rules) { $1 }
    ).run()
    #expect(outcome.status == 0)
    #expect(outcome.output.contains("alias-cycle"))
    let audited = try audit(
      "Tests/Fixtures/shop", "--fail-on", "never", environment: service)
    #expect(audited.status == 0)
  }
}
