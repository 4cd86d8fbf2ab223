import ArgumentParser
import Rules

/// The options that say which rules there are.
struct RuleOptions: ParsableArguments {
  @Option(
    name: .customLong("rules"),
    help: ArgumentHelp(
      "Add the rules of a folder; where it has a built-in rule's id, its rule counts.",
      valueName: "dir"))
  var folder: String?

  @Option(
    parsing: .upToNextOption,
    help: ArgumentHelp("Use these rules only: ids or topics.", valueName: "rule"))
  var select: [String] = []

  @Option(
    parsing: .upToNextOption,
    help: ArgumentHelp("Leave these rules out: ids or topics.", valueName: "rule"))
  var ignore: [String] = []

  init() {}

  /// The rules that are meant, with values chosen for parameters, also of rules left out.
  func load(choosing overrides: [RuleOverride] = []) throws(RuleError) -> RuleSet {
    try RuleSet.load(adding: folder).choosing(overrides).selecting(select, ignoring: ignore)
  }
}
