import CLI
import Foundation
import TestSupport
import Testing

/// Every way out of the program.
@Suite struct ExitStatusTests {
  private static let shop = "Tests/Fixtures/shop"
  private static let warning = "Tests/Fixtures/shop/imagestreams-ci.json.gz"

  private let folder: TemporaryFolder

  init() throws {
    folder = try TemporaryFolder()
  }

  private func run(_ arguments: String...) throws -> Command.Outcome {
    try Command.tagtidy(arguments).run()
  }

  private func audit(_ input: String, _ options: String...) throws -> Command.Outcome {
    try Command.tagtidy(
      ["audit", input, "--db", folder.path("audit.db"), "--as-of", Audit.asOf] + options
    ).run()
  }

  @Test(arguments: [["--help"], ["--version"], ["audit", "--help"], ["help", "rules"]])
  func `help and version are no failure and go to standard output`(arguments: [String]) throws {
    let outcome = try Command.tagtidy(arguments).run()
    #expect(outcome.status == 0)
    #expect(!outcome.output.isEmpty)
    #expect(outcome.error.isEmpty)
  }

  @Test(arguments: [
    ("error", Int32(1)), ("warning", 1), ("info", 1), ("never", 0),
  ])
  func `errors count from every threshold on`(threshold: String, status: Int32) throws {
    #expect(try audit(Self.shop, "--fail-on", threshold).status == status)
  }

  @Test(arguments: [
    ("error", Int32(0)), ("warning", 1), ("info", 1), ("never", 0),
  ])
  func `warnings count from their threshold on`(threshold: String, status: Int32) throws {
    #expect(try audit(Self.warning, "--fail-on", threshold).status == status)
  }

  @Test func `errors are the default threshold`() throws {
    #expect(try audit(Self.warning).status == 0)
    #expect(try audit(Self.shop).status == 1)
  }

  @Test(arguments: ["error", "never"])
  func `lost input weighs more than any threshold`(threshold: String) throws {
    let outcome = try audit("Tests/Fixtures/damaged", "--fail-on", threshold)
    #expect(outcome.status == 2)
    #expect(outcome.output.contains("INCOMPLETE"))
  }

  @Test func `an input that is not there is lost input`() throws {
    let outcome = try audit("Tests/Fixtures/nowhere")
    #expect(outcome.status == 2)
    #expect(outcome.output.contains("Tests/Fixtures/nowhere"))
  }

  @Test func `reading alone says whether everything was read`() throws {
    let path = folder.path("ingest.db")
    #expect(try run("ingest", Self.shop, "--db", path).status == 0)
    let damaged = try run("ingest", "Tests/Fixtures/damaged", "--db", path, "--quiet")
    #expect(damaged.status == 2)
    #expect(damaged.error.hasPrefix("lost: Tests/Fixtures/damaged/"), "\(damaged.error)")
    #expect(try run("check", "--db", path, "--output", "json=/dev/null").status == 2)
  }

  @Test func `a kind that is not known is no loss`() throws {
    let file = try folder.write(
      #"{"kind": "Widget", "apiVersion": "example.com/v1", "metadata": {"name": "w"}}"#,
      to: "widgets.json")
    #expect(try audit(file).status == 0)
  }

  @Test func `a file that is no database fails the run`() throws {
    try folder.write(String(repeating: "no database\n", count: 100), to: "audit.db")
    let outcome = try audit(Self.shop)
    #expect(outcome.status == 2)
    #expect(outcome.error.contains("audit.db: cannot be opened as a database: "))
    #expect(outcome.output.isEmpty)
  }

  @Test func `a database without a snapshot cannot be checked`() throws {
    let outcome = try run("check", "--db", folder.path("new.db"))
    #expect(outcome.status == 2)
    #expect(outcome.error.contains("new.db: holds no snapshot yet"))
  }

  @Test func `a rule that fails fails the run`() throws {
    try folder.write(Self.failingRule, to: "rules/tags/fails-at-once.sql")
    let outcome = try audit(Self.shop, "--rules", folder.path("rules"), "--fail-on", "never")
    #expect(outcome.status == 2)
    #expect(outcome.output.contains("fails-at-once failed"))
  }

  @Test(arguments: [
    ["audit"], ["audit", "x", "--no-such-option"], ["audit", "x", "--as-of", "yesterday"],
    ["audit", "x", "--output", "pdf=x"], ["audit", "x", "--output", "text", "--output", "md"],
    ["audit", "x", "--output", "md=a", "--output", "json=a"], ["audit", "x", "--fail-on", "bad"],
    ["nonsense"], ["rules", "show"],
  ])
  func `wrong usage is said and ends with 64`(arguments: [String]) throws {
    let outcome = try Command.tagtidy(arguments).run()
    #expect(outcome.status == 64)
    #expect(outcome.error.hasPrefix("Error: "))
    #expect(outcome.output.isEmpty)
  }

  @Test(arguments: ["--select", "--ignore"])
  func `a rule that is not there is wrong usage`(option: String) throws {
    let outcome = try audit(Self.shop, option, "date-in-tag-nam")
    #expect(outcome.status == 64)
    #expect(outcome.error.contains("'date-in-tag-nam'"))
    #expect(outcome.error.contains("date-in-tag-name"))
    #expect(try folder.names.isEmpty)
  }

  @Test(arguments: [
    ("rules: {alias-cycle: {max_lenght: 3}}", "'max_length'"),
    ("rules: {alias-cicle: {severity: off}}", "'alias-cycle'"),
    ("fail_no: never", "'fail_on'"), ("select: [tag]", "'tags'"),
    ("suppressions: [{rule: alias-cycle}]", "'reason'"),
    ("suppressions: [{rule: alias-cicle, reason: x}]", "'alias-cycle'"),
    ("suppressions: [{rule: suppression-unused, reason: x}]", "'suppression-unused'"),
  ])
  func `a mistake in the configuration fails the run with its line`(
    text: String, words: String
  ) throws {
    let file = try folder.write("# mine\n\(text)\n", to: "tagtidy.yaml")
    let outcome = try audit(Self.shop, "--config", file)
    #expect(outcome.status == 2)
    #expect(outcome.error.contains("tagtidy.yaml:2: "))
    #expect(outcome.error.contains(words))
    #expect(try folder.names == ["tagtidy.yaml"])
  }

  @Test func `findings are no failure where that is asked for, lost input is`() throws {
    #expect(try audit(Self.shop, "--exit-zero").status == 0)
    #expect(try audit("Tests/Fixtures/damaged", "--exit-zero").status == 2)
  }

  @Test func `a configuration that cannot be read fails the run`() throws {
    #expect(try audit(Self.shop, "--config", folder.path("none.yaml")).status == 2)
  }

  @Test func `names from outside are shown and not sent`() throws {
    let outcome = try run("check", "--db", folder.path("a\u{1B}[2Jb/c.db"))
    #expect(outcome.status == 2)
    #expect(outcome.error.contains("\\u{1B}[2J"))
    #expect(!outcome.error.contains("\u{1B}"))
  }

  /// Fails where there are many tags: the least number there is has no absolute value.
  private static let failingRule = """
    /*---
    id: fails-at-once
    title: Rule fails
    severity: info
    message: "{tag} fails"
    why: To see what comes of it.
    remedy: oc get imagestreams
    needs: [ImageStream]
    source: none
    examples:
      - name: nothing there
        finds: []
      - name: something there
        image_stream_tag: [{tag: v1}]
        finds: ["v1 fails"]
    ---*/
    SELECT MIN(tag) AS tag, ABS(-9223372036854775807 - (COUNT(*) > 5)) AS size
    FROM image_stream_tag
    HAVING COUNT(*) > 0;
    """
}
