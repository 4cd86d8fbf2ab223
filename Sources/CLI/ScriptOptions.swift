import ArgumentParser
import Model
import Plan
import Report
import Store

/// Whether a plan is written as a shell script too.
struct ScriptOptions: ParsableArguments {
  @Option(
    help: ArgumentHelp(
      "Write a shell script that carries the plan out; '-' is standard output.", valueName: "file"))
  var script: String?

  init() {}

  /// - Throws: ``ReportFileError``.
  func write(_ plan: PrunePlan) throws {
    guard let script else { return }
    let reporter = PruneScriptReporter(toolVersion: ToolVersion.text)
    try ReportFile(OutputTarget(format: .text, path: script)).write { output in
      reporter.write(plan, to: &output)
      output.note(failure: plan.facts.scratch.failure)
    }
  }
}
