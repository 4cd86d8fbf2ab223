import ArgumentParser
import Plan
import Rules
import Store

/// `tagtidy plan`: says what the reference pruner would remove, and why.
struct PlanCommand: ParsableCommand {
  /// Which verdicts are written.
  enum Verdicts: String, CaseIterable, ExpressibleByArgument, Sendable {
    /// Those of what goes.
    case removed
    /// Those of what is kept too, also into the database.
    case all
  }

  static let configuration = CommandConfiguration(
    commandName: "plan",
    abstract: "Predict what 'oc adm prune images' would remove, to the item, and why.",
    discussion: """
      Exit status: 0 the prune would run; 1 it would refuse, fail in part or crash; 2 the run \
      failed, or input could not be read whole; 64 wrong usage.
      """)

  @OptionGroup var database: DatabaseOptions
  @OptionGroup var prune: PruneOptions
  @OptionGroup var retirement: RetirementOptions
  @OptionGroup var outputs: OutputTargets

  @OptionGroup var script: ScriptOptions
  @OptionGroup var verification: VerifyOptions

  @Option(help: "Write the verdicts of what is removed, or of everything.")
  var verdicts = Verdicts.removed

  @Flag(help: "Show what other numbers of revisions and other ages would free and endanger.")
  var whatIf = false

  init() {}

  mutating func validate() throws {
    if whatIf, prune.pruneOverSizeLimit != nil {
      throw ValidationError("--what-if varies flags that --prune-over-size-limit unsets")
    }
    try outputs.refuseAuditFormats(for: "a plan")
    if script.script == OutputTarget.standardOutput,
      outputs.targets.contains(where: \.isStandardOutput)
    {
      throw ValidationError("--script: a report goes to standard output already")
    }
    if verification.verify != nil, script.script != nil {
      throw ValidationError("--verify: writes no new plan, and so no script")
    }
  }

  func run() throws {
    if retirement.printPolicy {
      Console.output(DefaultRetirementPolicy.text)
      return
    }
    let store = try SnapshotStore(path: database.path)
    if try verification.run(prune.flags, store: store, outputs: outputs) { return }
    let request = try retirement.request()
    let stage = PlanStage(store: store)
    let (plan, lost) = try stage.run(
      prune.flags, retirement: request, asksWhatIf: whatIf, asksVerdicts: verdicts == .all)
    if verdicts == .all { try stage.store(plan) }
    for target in outputs.targets {
      try ReportFile(target).write(plan, hasVerdicts: verdicts == .all)
    }
    try script.write(plan)
    if plan.outcome != .pruned { throw ExitCode(ExitStatus.findings.rawValue) }
    if lost > 0 { throw ExitCode(ExitStatus.failed.rawValue) }
  }
}
