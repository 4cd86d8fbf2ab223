import Foundation
import Model
import Rules
import Store
import Testing

@Suite struct AuditConfigurationTests {
  private func read(_ text: String) throws(RuleFileError) -> AuditConfiguration {
    try AuditConfiguration(parsing: text, path: "tagtidy.yaml")
  }

  @Test(arguments: ["", "\n\n", "# nothing yet\n", "   # nothing\n\n# yet"])
  func `a file of comments sets nothing`(text: String) throws {
    let configuration = try read(text)
    #expect(configuration.overrides.isEmpty)
    #expect(configuration.absentKinds.isEmpty)
  }

  @Test func `parameters are read in the order of the file`() throws {
    let configuration = try read(
      """
      rules:
        tag-history-too-long: {max_overdue_revisions: 5, keep_tag_revisions: 7}
        alias-cycle: {max_length: 3}
      """)
    #expect(
      configuration.overrides == [
        RuleOverride(
          rule: "tag-history-too-long", parameter: "max_overdue_revisions", value: .integer(5)),
        RuleOverride(
          rule: "tag-history-too-long", parameter: "keep_tag_revisions", value: .integer(7)),
        RuleOverride(rule: "alias-cycle", parameter: "max_length", value: .integer(3)),
      ])
  }

  @Test func `kinds that are absent are read`() throws {
    let configuration = try read("evidence: {absent: [DeploymentConfig, CronJob]}")
    #expect(configuration.absentKinds == [.deploymentConfig, .cronJob])
  }

  @Test(arguments: [
    "rule: {}", "rules: []", "rules: {alias-cycle: 3}", "rules: {alias-cycle: {max_length: [1]}}",
    "evidence: {present: [Pod]}", "evidence: {absent: [Pood]}", "evidence: {absent: Pod: 1}",
    "- rules", "rules: {", "rules: {}\nrules: {}",
  ])
  func `what is no configuration is refused with its file`(text: String) {
    #expect {
      try read(text)
    } throws: { error in
      "\(error)".hasPrefix("tagtidy.yaml:")
    }
  }

  @Test func `a file that is not there is said`() {
    #expect {
      try AuditConfiguration(path: "/nowhere/tagtidy.yaml")
    } throws: { error in
      if case RuleError.unreadable("/nowhere/tagtidy.yaml", _) = error { true } else { false }
    }
  }

  @Test func `a value that is chosen takes the place of the default`() throws {
    let rules = try RuleSet.load()
    let chosen = try rules.choosing(read("rules: {alias-cycle: {max_length: 3}}").overrides)
    let parameter = try chosen.rule("alias-cycle").parameters.first { $0.name == "max_length" }
    #expect(parameter?.value == .integer(3))
    #expect(throws: RuleError.self) {
      try rules.choosing(read("rules: {alias-cycle: {max_length: long}}").overrides)
    }
    #expect(throws: RuleError.self) {
      try rules.choosing(read("rules: {alias-cicle: {max_length: 3}}").overrides)
    }
  }
}
