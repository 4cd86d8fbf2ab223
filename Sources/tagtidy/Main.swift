import CLI
import CMalloc
import Foundation

/// The program.
@main
enum Main {
  static func main() {
    // With a heap for each thread, what the reader lets go is of no use to the writer, and the peak
    // of memory grows with the input.
    _ = cmalloc_use_arenas(1)
    // What is large goes back to the system as soon as it is let go.
    _ = cmalloc_map_from(131_072)
    exit(CommandRunner.run(Array(CommandLine.arguments.dropFirst())))
  }
}
