import ArgumentParser
import Foundation

/// Runs a command line and says how it ended: the one place that maps errors to exit statuses.
package enum CommandRunner {
  /// Runs a command line.
  ///
  /// - Parameter arguments: Without the program's name.
  /// - Returns: The exit status.
  package static func run(_ arguments: [String]) -> Int32 {
    let line: EnvironmentArguments
    let command: any ParsableCommand
    do {
      line = try EnvironmentArguments(
        arguments, environment: ProcessInfo.processInfo.environment, tool: CommandLineTool.current)
    } catch {
      Console.error("Error: \(VisibleText.escaping("\(error)"))")
      return ExitStatus.usage.rawValue
    }
    do {
      command = try RootCommand.parseAsRoot(line.arguments)
    } catch {
      return report(parsing: error, environment: line.names)
    }
    return run(command, environment: line.names)
  }

  /// Runs a command; `environment` names the options that the environment gave.
  private static func run(_ command: any ParsableCommand, environment: [String]) -> Int32 {
    var command = command
    do {
      if let show = command as? ConfigShowCommand {
        try show.run(environment: environment)
      } else {
        try command.run()
      }
      return ExitStatus.clean.rawValue
    } catch let code as ExitCode {
      return code.rawValue
    } catch let error where isUsage(error) {
      return report(parsing: error, environment: environment)
    } catch {
      Console.error("tagtidy: \(VisibleText.escaping("\(error)"))")
      return ExitStatus(for: error).rawValue
    }
  }

  /// Prints help to stdout and complaints to stderr, with the variables that may be to blame.
  private static func report(parsing error: any Error, environment: [String]) -> Int32 {
    let status = RootCommand.exitCode(for: error).rawValue
    let message = RootCommand.fullMessage(for: error)
    if status == ExitStatus.clean.rawValue {
      Console.output(message + "\n")
    } else {
      Console.error(message)
      let variables = environment.map(EnvironmentArguments.variable).joined(separator: ", ")
      if !variables.isEmpty { Console.error("Set in the environment: \(variables)") }
    }
    return status
  }

  /// Whether the argument parser knows the error as its own: a complaint, or a call for help.
  private static func isUsage(_ error: any Error) -> Bool {
    let status = RootCommand.exitCode(for: error)
    return status == .validationFailure || status == .success
  }
}
