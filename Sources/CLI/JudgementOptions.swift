import ArgumentParser
import Rules

/// What counts, and as what.
struct JudgementOptions: ParsableArguments {
  @Option(help: "Exit with 1 for findings of this severity or above (default: error).")
  var failOn: FailureThreshold?

  @Flag(inversion: .prefixedNo, help: "Exit with 1 only for findings that the baseline lacks.")
  var failOnNew: Bool?

  @Flag(help: "Exit with 0 whatever is found; a run that fails or loses input still says so.")
  var exitZero = false

  @Option(
    help: ArgumentHelp("The findings that are known, by 'baseline write'.", valueName: "file"))
  var baseline: String?

  @Flag(inversion: .prefixedNo, help: "List findings that are suppressed too.")
  var showSuppressed: Bool?

  @Flag(name: .customLong("no-suppressions"), help: "Let every finding count, suppressed or not.")
  var ignoresSuppressions = false

  init() {}
}

extension FailureThreshold: ExpressibleByArgument {}
