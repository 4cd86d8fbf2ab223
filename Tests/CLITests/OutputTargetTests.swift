import CLI
import TestSupport
import Testing

@Suite struct OutputTargetTests {
  @Test(arguments: [
    ("md=report.md", OutputTarget(format: .md, path: "report.md")),
    ("json=a=b.json", OutputTarget(format: .json, path: "a=b.json")),
    ("text=-", OutputTarget(format: .text, path: "-")),
    ("plan.json", OutputTarget(format: .json, path: "plan.json")),
    ("text", OutputTarget(format: .text, path: "-")),
    ("a.sarif", OutputTarget(format: .sarif, path: "a.sarif")),
    ("report.junit.xml", OutputTarget(format: .junit, path: "report.junit.xml")),
    ("a.csv", OutputTarget(format: .csv, path: "a.csv")),
    ("a.prom", OutputTarget(format: .prometheus, path: "a.prom")),
    ("a.html", OutputTarget(format: .html, path: "a.html")),
    ("a.jsonl", OutputTarget(format: .jsonl, path: "a.jsonl")),
    ("ledger-csv=a.csv", OutputTarget(format: .ledgerCSV, path: "a.csv")),
    ("junit=a.prom", OutputTarget(format: .junit, path: "a.prom")),
  ])
  func `a format and a path are read`(argument: String, target: OutputTarget) {
    #expect(OutputTarget(argument: argument) == target)
  }

  @Test(arguments: [
    "", "=", "=report.md", "pdf=report.pdf", "a.pdf", "prom=a", "MD=report.md", "md=", "json=",
  ])
  func `what names no format or no path is refused`(argument: String) {
    #expect(OutputTarget(argument: argument) == nil)
  }

  @Test(arguments: ["html", "jsonl", "sarif", "junit", "csv", "ledger-csv", "prometheus"])
  func `a plan is refused in a format that it has none for`(format: String) throws {
    let folder = try TemporaryFolder()
    let outcome = try Command.tagtidy(
      ["plan", "--db", folder.path("none.db"), "--output", format + "=" + folder.path("plan")]
    ).run()
    #expect(outcome.status == 64)
    let sentence = "a plan is written as text, md or json, and not as '\(format)'"
    #expect(outcome.error.contains(sentence))
    #expect(try folder.names.isEmpty)
  }

  @Test func `a dash is standard output`() {
    #expect(OutputTarget(format: .md, path: "-").isStandardOutput)
    #expect(!OutputTarget(format: .md, path: "./-").isStandardOutput)
  }
}
