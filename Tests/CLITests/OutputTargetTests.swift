import CLI
import Testing

@Suite struct OutputTargetTests {
  @Test(arguments: [
    ("md=report.md", OutputTarget(format: .md, path: "report.md")),
    ("json=a=b.json", OutputTarget(format: .json, path: "a=b.json")),
    ("text=-", OutputTarget(format: .text, path: "-")),
    ("plan.json", OutputTarget(format: .json, path: "plan.json")),
    ("text", OutputTarget(format: .text, path: "-")),
  ])
  func `a format and a path are read`(argument: String, target: OutputTarget) {
    #expect(OutputTarget(argument: argument) == target)
  }

  @Test(arguments: ["", "=", "=report.md", "pdf=report.pdf", "MD=report.md", "md=", "json="])
  func `what names no format or no path is refused`(argument: String) {
    #expect(OutputTarget(argument: argument) == nil)
  }

  @Test func `a dash is standard output`() {
    #expect(OutputTarget(format: .md, path: "-").isStandardOutput)
    #expect(!OutputTarget(format: .md, path: "./-").isStandardOutput)
  }
}
