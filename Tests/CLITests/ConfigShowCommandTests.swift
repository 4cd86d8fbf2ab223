import CLI
import Foundation
import TestSupport
import Testing

@Suite struct ConfigShowCommandTests {
  private let folder: TemporaryFolder

  init() throws {
    folder = try TemporaryFolder()
  }

  /// Shows the settings as seen from a folder inside the temporary one.
  private func show(
    _ options: String..., from place: String = "", environment: [String: String] = [:]
  ) throws -> Command.Outcome {
    try FileManager.default.createDirectory(
      atPath: folder.path(place), withIntermediateDirectories: true)
    let home = ["HOME": folder.path("home"), "XDG_CONFIG_HOME": ""]
    return try Command.tagtidy(
      ["config", "show"] + options, environment: home.merging(environment) { $1 }
    ).after("cd '\(folder.path(place))'").run()
  }

  private func failOn(_ outcome: Command.Outcome) -> String {
    let line = outcome.output.split(separator: "\n").first { $0.hasPrefix("fail_on: ") }
    return line.map(String.init) ?? outcome.error
  }

  @Test func `an option comes before the environment, the file and the default`() throws {
    #expect(failOn(try show("--isolated")) == "fail_on: error  # default")
    try folder.write("\nfail_on: warning\n", to: "tagtidy.yaml")
    #expect(failOn(try show()) == "fail_on: warning  # tagtidy.yaml:2")
    #expect(failOn(try show("--isolated")) == "fail_on: error  # default")
    let variable = ["TAGTIDY_FAIL_ON": "info"]
    #expect(
      failOn(try show(environment: variable)) == "fail_on: info  # environment TAGTIDY_FAIL_ON")
    let option = try show("--fail-on", "never", environment: variable)
    #expect(failOn(option) == "fail_on: never  # option --fail-on")
    #expect(failOn(try show("--fail-on=never", "--no-origin")) == "fail_on: never")
  }

  @Test(arguments: [".tagtidy.yaml", ".tagtidy.yml", "tagtidy.yaml", "tagtidy.yml"])
  func `the nearest file upward counts, alone`(name: String) throws {
    try folder.write("ignore: tags\nfail_on: info", to: "tagtidy.yml")
    try folder.write("fail_on: warning", to: "a/" + name)
    let outcome = try show(from: "a/b/c")
    #expect(failOn(outcome) == "fail_on: warning  # ../../\(name):1")
    #expect(outcome.output.contains("ignore: []  # default"))
  }

  @Test func `the root of a repository ends the search, and the user's own file is the last`()
    throws
  {
    try folder.write("fail_on: warning", to: "tagtidy.yaml")
    try folder.write("", to: "repository/.git/HEAD")
    #expect(failOn(try show(from: "repository/a")) == "fail_on: error  # default")
    let own = try folder.write("fail_on: info", to: "home/.config/tagtidy/tagtidy.yaml")
    #expect(failOn(try show(from: "repository/a")) == "fail_on: info  # \(own):1")
    let other = try folder.write("fail_on: never", to: "xdg/tagtidy/tagtidy.yaml")
    let xdg = ["XDG_CONFIG_HOME": folder.path("xdg")]
    #expect(
      failOn(try show(from: "repository/a", environment: xdg)) == "fail_on: never  # \(other):1")
    let named = try folder.write("fail_on: warning", to: "named.yaml")
    #expect(
      failOn(try show("--config", named, from: "repository/a", environment: xdg))
        == "fail_on: warning  # \(named):1")
    #expect(try show("--config", named, "--isolated").status == 64)
  }

  @Test func `what is shown is a file that sets the same`() throws {
    try folder.write(Self.everything, to: "tagtidy.yaml")
    let first = try show("--no-origin")
    #expect(first.status == 0)
    try folder.write(first.output, to: "tagtidy.yaml")
    #expect(try show("--no-origin").output == first.output)
    try folder.write(try show().output, to: "tagtidy.yaml")
    #expect(try show("--no-origin").output == first.output)
    for line in [
      "  - rule: tags", "    reason: \"yes: \\\"so\\\" \\u00e9\"", "        severity: off",
      "        max_length: 9", "  default: \"no\"", "baseline: known.json",
    ] {
      #expect(first.output.contains(line + "\n"), "\(line)")
    }
  }

  @Test func `settings are shown as JSON, with their origins beside them`() throws {
    try folder.write(Self.everything, to: "tagtidy.yaml")
    let outcome = try show("--output", "json", "--select", "tags,aliases")
    let value = try JSONSerialization.jsonObject(with: outcome.outputData) as? [String: Any]
    let settings = try #require(value?["settings"] as? [String: Any])
    let origins = try #require(value?["origins"] as? [String: String])
    #expect(settings["select"] as? [String] == ["tags", "aliases"])
    #expect(origins["select"] == "option --select")
    #expect(origins["rules.alias-cycle.severity"] == "tagtidy.yaml:3")
    #expect(origins["rules.tag-history-too-long.severity"] == "default")
    #expect(try !show("--output", "json", "--no-origin").output.contains("origins"))
  }

  private static let everything = """
    baseline: known.json
    rules:
      alias-cycle: {severity: info, max_length: 7}
    namespaces:
      - match: ["lab*", ci]
        ignore: storage
        rules:
          alias-cycle: {severity: off, max_length: 9}
    owners:
      label: example.com/team
      namespaces: [{match: shop, team: web}]
      default: "no"
    evidence: {absent: [DeploymentConfig]}
    suppressions:
      - {rule: tags, namespace: "*", reason: 'yes: "so" é', until: 2026-12-31, ref: X-1}
    """
}
