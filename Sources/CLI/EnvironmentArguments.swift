import ArgumentParser
import Foundation

/// A command line, and behind it the options that the environment gives: `TAGTIDY_FAIL_ON=warning`
/// is `--fail-on warning`.
///
/// An option that stands on the command line counts more. Variables that name no option of the
/// command are left alone, since a cluster sets such variables for a service of that name.
struct EnvironmentArguments {
  private static let prefix = "TAGTIDY_"
  /// Commands whose every option has a variable.
  private static let audits: Set<String> = ["audit", "check", "ingest", "baseline", "config"]
  /// What of these other commands take.
  private static let shared: Set<String> = ["db", "rules"]

  /// The whole command line.
  let arguments: [String]
  /// Names of the options that the environment gave, without hyphens; in order.
  let names: [String]

  /// - Throws: ``EnvironmentError`` where a flag is neither true nor false.
  init(
    _ arguments: [String], environment: [String: String], tool: () throws -> CommandLineTool
  ) throws {
    let variables = environment.filter { $0.key.hasPrefix(Self.prefix) && !$0.value.isEmpty }
    guard !variables.isEmpty else {
      (self.arguments, names) = (arguments, [])
      return
    }
    let (command, path) = try tool().command(of: arguments)
    let end = arguments.firstIndex(of: "--") ?? arguments.endIndex
    var added: [String] = []
    var names: [String] = []
    for option in command.options where Self.takes(option.name, path) {
      let variable = Self.variable(for: option.name)
      guard let value = variables[variable],
        !option.isGiven(in: arguments[..<end])
      else { continue }
      added += try option.words(for: value, from: variable)
      names.append(option.name)
    }
    self.arguments = arguments[..<end] + added + arguments[end...]
    self.names = names
  }

  /// `TAGTIDY_FAIL_ON` for `fail-on`.
  static func variable(for name: String) -> String {
    prefix + name.uppercased().replacing("-", with: "_")
  }

  private static func takes(_ option: String, _ path: [String]) -> Bool {
    guard let command = path.first else { return false }
    if path == ["config", "show"], ["output", "origin"].contains(option) { return false }
    return audits.contains(command) || shared.contains(option)
  }
}

/// A variable's value that its option does not take.
struct EnvironmentError: Error, CustomStringConvertible {
  let variable: String
  let value: String

  var description: String { "\(variable): expected 'true' or 'false', found '\(value)'" }
}

/// The program's commands and their options, as the argument parser tells them.
struct CommandLineTool: Decodable {
  let command: Command

  /// One command.
  struct Command: Decodable {
    let commandName: String
    let subcommands: [Command]?
    let defaultSubcommand: String?
    let arguments: [Argument]?

    /// Options and flags with a long name.
    var options: [Argument] { (arguments ?? []).filter { !$0.longNames.isEmpty } }
  }

  /// One option, flag or argument.
  struct Argument: Decodable {
    /// One of its names.
    struct Name: Decodable {
      let kind: String
      let name: String
    }

    let kind: String
    let isRepeating: Bool
    let names: [Name]?

    var longNames: [String] { (names ?? []).filter { $0.kind == "long" }.map(\.name) }

    /// The name by which it is true, without hyphens.
    var name: String { longNames.first ?? "" }

    func isGiven(in arguments: ArraySlice<String>) -> Bool {
      let known = (names ?? []).map { ($0.kind == "long" ? "--" : "-") + $0.name }
      return arguments.contains { word in known.contains { word == $0 || word.hasPrefix($0 + "=") }
      }
    }

    /// The words of the command line that say the same as a variable.
    func words(for value: String, from variable: String) throws -> [String] {
      guard kind == "flag" else {
        let values = isRepeating ? value.split { $0 == "," || $0.isWhitespace } : [value[...]]
        return values.map { "--\(name)=\($0)" }
      }
      switch value.lowercased() {
      case "true", "1", "yes", "on": return ["--" + name]
      case "false", "0", "no", "off":
        return longNames.dropFirst().filter { $0 == "no-" + name }.map { "--" + $0 }
      default: throw EnvironmentError(variable: variable, value: value)
      }
    }
  }

  /// The command that a command line means, and the names that lead to it.
  func command(of arguments: [String]) -> (command: Command, path: [String]) {
    var found = command
    var path: [String] = []
    for word in arguments {
      guard let next = found.subcommands?.first(where: { $0.commandName == word }) else { break }
      found = next
      path.append(word)
    }
    while let name = found.defaultSubcommand,
      let next = found.subcommands?.first(where: { $0.commandName == name })
    {
      found = next
      path.append(name)
    }
    return (found, path)
  }

  /// The program itself.
  static func current() throws -> CommandLineTool {
    try JSONDecoder().decode(CommandLineTool.self, from: Data(RootCommand._dumpHelp().utf8))
  }
}
