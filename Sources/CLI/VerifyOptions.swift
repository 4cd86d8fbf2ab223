import ArgumentParser
import Plan
import Report
import Store

/// Whether an older plan is looked at instead of a new one written.
struct VerifyOptions: ParsableArguments {
  @Option(
    help: ArgumentHelp(
      "Say what of an older plan still holds, by its own flags unless others are given.",
      valueName: "plan.json"))
  var verify: String?

  init() {}

  /// Verifies the plan that is named.
  ///
  /// - Returns: Whether one is named.
  /// - Throws: `ExitCode` 1 where the plan does not hold.
  func run(_ flags: PruneFlags, store: SnapshotStore, outputs: OutputTargets) throws -> Bool {
    guard let verify else { return false }
    let report = try PlanCheck(verify, store: store).report(flags)
    try ComparisonTargets(outputs).write(report)
    if !report.isClean { throw ExitCode(ExitStatus.findings.rawValue) }
    return true
  }
}
