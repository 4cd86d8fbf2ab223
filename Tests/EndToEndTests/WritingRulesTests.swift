import Foundation
import TestSupport
import Testing

/// The page that tells how to write a rule does what it says.
@Suite struct WritingRulesTests {
  private let folder: TemporaryFolder
  private let rules: String
  private let page: String

  init() throws {
    folder = try TemporaryFolder()
    rules = folder.path("house-rules")
    page = try String(
      contentsOfFile: Repository.path("docs/writing-rules.md"), encoding: .utf8)
    try folder.write(
      Self.block("sql", after: "## The file", in: page),
      to: "house-rules/imports/import-from-other-registry.sql")
  }

  /// The first block of a language behind a heading.
  private static func block(
    _ language: String, after heading: String, in page: String
  ) throws -> String {
    let rest = try #require(page.components(separatedBy: "\n" + heading + "\n").dropFirst().first)
    let block = try #require(rest.components(separatedBy: "```\(language)\n").dropFirst().first)
    return try #require(block.components(separatedBy: "```").first)
  }

  @Test(arguments: [
    ("check", "## Are its examples right?"), ("mutate", "## Do its examples hold it?"),
  ])
  func `its examples hold, and hold it`(command: String, heading: String) throws {
    let told = try Self.block("sh", after: heading, in: page)
    #expect(told == "tagtidy rules \(command) house-rules\n")
    let outcome = try Command.tagtidy(["rules", command, rules]).run()
    #expect(outcome.status == 0)
    #expect(outcome.output == (try Self.block("text", after: heading, in: page)))
  }

  @Test func `it finds what the page says`() throws {
    let own = ["--rules", rules, "--select", "import-from-other-registry"]
    let audit = try Audit(["Tests/Fixtures/shop"], in: folder, options: own)
    let messages = try audit.json.findings.map(\.message)
    let told = try Self.block("text", after: "## What does it find?", in: page)
    #expect(messages.joined(separator: "\n") + "\n" == told)
    let check = ["check", "--db", folder.path("audit.db"), "--output", "csv=-"]
    let outcome = try Command.tagtidy(check + own).run()
    for message in messages { #expect(outcome.output.contains(message)) }
  }

  @Test func `how long it took is told to those who want to know`() throws {
    let own = ["--rules", rules, "--select", "import-from-other-registry"]
    let line = /rule import-from-other-registry: ran, \d+ ms/
    let audit = try Audit(["Tests/Fixtures/shop"], in: folder, options: own + ["--verbose"])
    #expect(audit.outcome.error.contains(line))
    for format in Audit.formats {
      #expect(try !String(decoding: audit.report(format), as: UTF8.self).contains(/ran, \d+ ms/))
    }
  }

  @Test func `its parameter is one of the configuration`() throws {
    let file = try folder.write(
      Self.block("yaml", after: "## What does it find?", in: page), to: "tagtidy.yaml")
    let show = ["config", "show", "--config", file, "--rules", rules]
    let outcome = try Command.tagtidy(show).run()
    #expect(outcome.status == 0)
    #expect(outcome.output.contains("registry.example.org"))
  }
}
