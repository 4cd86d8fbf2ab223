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

  /// Every rule there is.
  func loadAll() throws(RuleError) -> RuleSet { try RuleSet.load(adding: folder) }

  /// The rules that are meant, whatever a configuration file says.
  func load() throws(RuleError) -> RuleSet {
    try loadAll().selecting(selected, ignoring: ignored)
  }

  /// The names under `--select`, also where several stand between commas.
  var selected: [String] { Self.names(in: select) }

  /// The same under `--ignore`.
  var ignored: [String] { Self.names(in: ignore) }

  private static func names(in values: [String]) -> [String] {
    values.flatMap { $0.split(separator: ",").map(String.init) }
  }
}
