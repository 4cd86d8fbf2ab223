import CLI
import Foundation
import TestSupport
import Testing

@Suite struct RulesCommandTests {
  private let folder: TemporaryFolder

  init() throws {
    folder = try TemporaryFolder()
  }

  @Test func `documentation that is written is up to date`() throws {
    let file = folder.path("rules.md")
    #expect(CommandRunner.run(["rules", "docs", "--output", file]) == 0)
    #expect(CommandRunner.run(["rules", "docs", "--output", file, "--check"]) == 0)
    try folder.write("stale", to: "rules.md")
    let check = try Command.tagtidy(["rules", "docs", "--output", file, "--check"]).run()
    #expect(check.status == 1)
    #expect(check.error.contains("rules.md: out of date"))
  }

  @Test func `documentation that is missing is out of date`() throws {
    let check = ["rules", "docs", "--output", folder.path("rules.md"), "--check"]
    #expect(try Command.tagtidy(check).run().status == 1)
  }

  @Test func `files that are no rules end a check with 2`() throws {
    let file = try folder.write("SELECT 1", to: "x.sql")
    let check = try Command.tagtidy(["rules", "check", file]).run()
    #expect(check.status == 2)
    #expect(check.error.contains("x.sql"))
  }

  @Test func `a rule whose example fails ends a check with 1`() throws {
    let path = Repository.path("rules/aliases/alias-cycle.sql")
    let text = try String(contentsOfFile: path, encoding: .utf8)
      .replacing("a -> b -> a", with: "nowhere")
    let file = try folder.write(text, to: "aliases/alias-cycle.sql")
    let check = try Command.tagtidy(["rules", "check", file]).run()
    #expect(check.status == 1)
    #expect(check.output.contains("1 failed"))
  }

  @Test func `the built-in rules pass their own check`() throws {
    let check = try Command.tagtidy(["rules", "check"]).run()
    #expect(check.status == 0)
    #expect(check.output.hasSuffix(" 0 failed\n"))
  }

  @Test func `a rule whose examples miss a lost condition ends a mutation with 1`() throws {
    let path = Repository.path("rules/suppressions/suppression-unused.sql")
    let text = try String(contentsOfFile: path, encoding: .utf8)
    let file = try folder.write(text, to: "suppressions/suppression-unused.sql")
    let held = try Command.tagtidy(["rules", "mutate", file]).run()
    #expect(held.status == 0)
    #expect(held.output.hasSuffix(" 0 not noticed, 0 rules lack an example\n"))
    try folder.write(
      text.replacing("findings = 0;", with: "findings = 0 AND origin <> 'x';"),
      to: "suppressions/suppression-unused.sql")
    let loose = try Command.tagtidy(["rules", "mutate", file]).run()
    #expect(loose.status == 1)
    #expect(loose.output.contains("without 'origin <> 'x'', which must not be"))
  }

  @Test func `options say which rules are listed`() throws {
    let list = ["rules", "list", "--select", "tags", "aliases", "--ignore", "duplicate-tags"]
    let text = try Command.tagtidy(list).run().output
    #expect(text.contains("date-in-tag-name"))
    #expect(text.contains("alias-cycle"))
    #expect(!text.contains("duplicate-tags"))
    #expect(!text.contains("import-failed"))
  }

  @Test func `rules are listed as JSON`() throws {
    let output = try Command.tagtidy(["rules", "list", "--format", "json"]).run().outputData
    #expect(try JSONSerialization.jsonObject(with: output) is [String: Any])
  }

  @Test func `a rule is shown with its reason and its examples`() throws {
    let output = try Command.tagtidy(["rules", "show", "alias-cycle"]).run().output
    #expect(output.contains("Aliases follow each other in a circle"))
    #expect(output.contains("a tag follows itself"))
  }

  @Test func `an own rule counts before a built-in one of its id`() throws {
    let path = Repository.path("rules/aliases/alias-cycle.sql")
    let text = try String(contentsOfFile: path, encoding: .utf8)
      .replacingOccurrences(of: "severity: error", with: "severity: info")
    try folder.write(text, to: "aliases/alias-cycle.sql")
    let list = ["rules", "list", "--rules", folder.url.path, "--select", "alias-cycle"]
    #expect(try Command.tagtidy(list).run().output.contains("info"))
  }
}
