import CLI
import Foundation

/// The program.
@main
enum Main {
  static func main() {
    exit(CommandRunner.run(Array(CommandLine.arguments.dropFirst())))
  }
}
