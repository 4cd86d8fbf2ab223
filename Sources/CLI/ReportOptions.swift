import ArgumentParser

/// Which reports are written, and what counts as a failure.
struct ReportOptions: ParsableArguments {
  @OptionGroup var outputs: OutputTargets
  @OptionGroup var judgement: JudgementOptions

  init() {}

  /// The reports that are meant.
  var targets: [OutputTarget] { outputs.targets }
}
