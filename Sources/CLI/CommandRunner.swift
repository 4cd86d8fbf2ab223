import ArgumentParser
import Foundation

/// Runs a command line and says how it ended: the one place that maps errors to exit statuses.
package enum CommandRunner {
  /// Runs a command line.
  ///
  /// - Parameter arguments: Without the program's name.
  /// - Returns: The exit status.
  package static func run(_ arguments: [String]) -> Int32 {
    var command: any ParsableCommand
    do {
      command = try RootCommand.parseAsRoot(arguments)
    } catch {
      return report(parsing: error)
    }
    do {
      try command.run()
      return ExitStatus.clean.rawValue
    } catch let code as ExitCode {
      return code.rawValue
    } catch let error where isUsage(error) {
      return report(parsing: error)
    } catch {
      Console.error("tagtidy: \(VisibleText.escaping("\(error)"))")
      return ExitStatus(for: error).rawValue
    }
  }

  /// Prints help to stdout and complaints to stderr.
  private static func report(parsing error: any Error) -> Int32 {
    let status = RootCommand.exitCode(for: error).rawValue
    let message = RootCommand.fullMessage(for: error)
    if status == ExitStatus.clean.rawValue {
      Console.output(message + "\n")
    } else {
      Console.error(message)
    }
    return status
  }

  /// Whether the argument parser knows the error as its own: a complaint, or a call for help.
  private static func isUsage(_ error: any Error) -> Bool {
    let status = RootCommand.exitCode(for: error)
    return status == .validationFailure || status == .success
  }
}
