import Foundation
import TestSupport
import Testing

/// Exports that nobody here has written; they lie beside the repository, and are skipped elsewhere.
@Suite(.enabled(if: Repository.shared("exports/real") != nil, "no exports beside the repository"))
struct RealExportsTests {
  private let exports = Repository.shared("exports/real") ?? ""

  @Test func `everything is read, and what is not is named`() throws {
    let audit = try Audit([exports], options: ["--fail-on", "never"])
    let report = try audit.json
    let lost = report.diagnostics.filter { $0.severity == "lost" }
    #expect(audit.outcome.status == (lost.isEmpty ? 0 : 2))
    #expect(audit.outcome.error.isEmpty)
    #expect(lost.allSatisfy { $0.path.hasPrefix(exports) && !$0.message.isEmpty })
  }

  @Test(arguments: [
    [], ["--retire", "default"], ["--what-if"], ["--verdicts", "all", "--namespace", "openshift"],
    ["--prune-over-size-limit"],
  ])
  func `they are planned, and twice the same`(options: [String]) throws {
    let folder = try Audit([exports], options: ["--fail-on", "never"]).folder
    let plan = Command.tagtidy(
      ["plan", "--db", folder.path("audit.db"), "--ignore-invalid-refs", "--output", "json=-"]
        + options)
    let (first, second) = try (plan.run(), plan.run())
    #expect(first.status == 0 && first.error.isEmpty)
    #expect(first.outputData == second.outputData && !first.outputData.isEmpty)
  }

  @Test func `figures are those that another program counts`() throws {
    let script = Repository.path("Tests/EndToEndTests/count_exports.py")
    let count = try Command(["/usr/bin/env", "python3", script, exports]).run()
    if count.status == 77 || count.status == 127 {
      print("skipped: no python3 with PyYAML to count with")
      return
    }
    try #require(count.status == 0, "\(count.error)")
    let figures = try JSONDecoder().decode([String: Int].self, from: count.outputData)
    let report = try Audit([exports]).json
    for (name, figure) in figures { #expect(report.metric(name) == figure, "\(name)") }
    #expect(figures.count == 4)
  }
}
