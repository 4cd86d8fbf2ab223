import ArgumentParser

/// `tagtidy config show`.
struct ConfigShowCommand: ParsableCommand {
  /// How the settings are shown.
  enum Format: String, CaseIterable, ExpressibleByArgument, Sendable {
    case yaml
    case json
  }

  static let configuration = CommandConfiguration(
    commandName: "show",
    abstract: "Show the settings of an audit as they count, and where each comes from.",
    discussion: "The YAML is a configuration file.")

  @OptionGroup var rules: RuleOptions
  @OptionGroup var configuration: ConfigurationOptions
  @OptionGroup var judgement: JudgementOptions

  @Flag(inversion: .prefixedNo, help: "Say where each setting comes from.")
  var origin = true

  @Option(help: "How to show them: yaml or json.")
  var output = Format.yaml

  init() {}

  func run() throws { try run(environment: []) }

  /// Shows the settings; the names are those of the options that the environment gave.
  func run(environment: [String]) throws {
    let configuration = try configuration.load()
    let settings = try AuditSettings(
      rules: rules, configuration: configuration, judgement: judgement)
    let document = SettingsDocument(
      settings, rules: rules, judgement: judgement, environment: environment)
    switch output {
    case .yaml: Console.output(document.root.yaml(hasOrigins: origin))
    case .json: Console.output(try document.root.json(hasOrigins: origin))
    }
  }
}
