import ArgumentParser
import Rules

/// Which reports are written, and what counts as a failure.
struct ReportOptions: ParsableArguments {
  /// From which severity on findings make the exit status 1.
  enum Threshold: String, CaseIterable, ExpressibleByArgument, Sendable {
    case error
    case warning
    case info
    case never

    /// Nil for never.
    var severity: Severity? { Severity(rawValue: rawValue) }
  }

  @OptionGroup var outputs: OutputTargets

  @Option(help: "Exit with 1 for findings of this severity or above.")
  var failOn = Threshold.error

  init() {}

  /// The reports that are meant.
  var targets: [OutputTarget] { outputs.targets }
}
