package import Foundation

/// A command that runs in a process of its own, at the root of the repository.
package struct Command: Sendable {
  /// What a command left behind.
  package struct Outcome: Sendable {
    /// The exit status; 128 and more is a signal's number added to 128.
    package let status: Int32
    package let outputData: Data
    package let errorData: Data

    package var output: String { String(decoding: outputData, as: UTF8.self) }
    package var error: String { String(decoding: errorData, as: UTF8.self) }
  }

  private let words: [String]
  private let environment: [String: String]

  package init(_ words: [String], environment: [String: String] = [:]) {
    self.words = words
    self.environment = environment
  }

  /// The executable that was built with the tests.
  package static func tagtidy(
    _ arguments: [String], environment: [String: String] = [:]
  ) -> Command {
    Command([built("tagtidy")] + arguments, environment: environment)
  }

  /// The same, started by a shell that runs a line of its own first: `ulimit -f 100`.
  package func after(_ line: String) -> Command {
    Command(
      ["/bin/bash", "-c", line + "; exec \"$@\"", "bash"] + words, environment: environment)
  }

  /// Runs it to its end, with a text on its standard input.
  package func run(input: String = "") throws -> Outcome {
    try run(input: input, while: nil)
  }

  /// Starts it, and kills it after a while unless it has ended by then.
  ///
  /// - Throws: What keeps it from starting.
  /// - Returns: Nil where it was killed.
  package func runKilled(after seconds: Double) throws -> Outcome? {
    let outcome = try run(input: "") { process in
      usleep(UInt32(seconds * 1_000_000))
      if process.isRunning { kill(process.processIdentifier, SIGKILL) }
    }
    return outcome.status == 128 + SIGKILL ? nil : outcome
  }

  private func run(input: String, while body: ((Process) -> Void)?) throws -> Outcome {
    let folder = try TemporaryFolder()
    try folder.write(input, to: "input")
    for name in ["output", "error"] { try folder.write("", to: name) }
    let process = Process()
    process.executableURL = URL(fileURLWithPath: words[0])
    process.arguments = Array(words.dropFirst())
    process.currentDirectoryURL = Repository.root
    process.environment = ProcessInfo.processInfo.environment.merging(environment) { $1 }
    let files = try ["input", "output", "error"].map { name in
      let file = folder.url.appendingPathComponent(name)
      return try name == "input"
        ? FileHandle(forReadingFrom: file) : FileHandle(forWritingTo: file)
    }
    process.standardInput = files[0]
    process.standardOutput = files[1]
    process.standardError = files[2]
    try process.run()
    body?(process)
    process.waitUntilExit()
    let isSignal = process.terminationReason == .uncaughtSignal
    return Outcome(
      status: process.terminationStatus + (isSignal ? 128 : 0),
      outputData: try folder.data("output"), errorData: try folder.data("error"))
  }

  /// A program that lies beside the tests.
  private static func built(_ name: String) -> String {
    let tests = Bundle.main.executableURL?.deletingLastPathComponent().appendingPathComponent(name)
    if let tests, FileManager.default.isExecutableFile(atPath: tests.path) { return tests.path }
    return Repository.path(".build/debug/" + name)
  }
}
