import ArgumentParser
import Rules
import Store

/// What every `tagtidy baseline` command takes.
struct BaselineOptions: ParsableArguments {
  @OptionGroup var database: DatabaseOptions
  @OptionGroup var rules: RuleOptions
  @OptionGroup var configuration: ConfigurationOptions
  @OptionGroup var judgement: JudgementOptions

  init() {}

  /// The stage, and the baseline's file.
  func prepare() throws -> (stage: BaselineStage, path: String) {
    let settings = try AuditSettings(
      rules: rules, configuration: configuration.load(), judgement: judgement)
    guard let path = settings.baselinePath else {
      throw ValidationError("expected a file, by '--baseline' or 'baseline:'")
    }
    return (BaselineStage(store: try SnapshotStore(path: database.path), settings: settings), path)
  }
}
