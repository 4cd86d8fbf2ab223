import ArgumentParser
import Foundation
import Model

/// What is read, and the moment it is judged at.
struct InputOptions: ParsableArguments {
  @Argument(
    help: ArgumentHelp(
      "Files, folders, or '-' for standard input: JSON or YAML, packed or not.",
      valueName: "input"))
  var inputs: [String]

  @Option(
    help: ArgumentHelp(
      "The moment to judge at, as RFC 3339 writes it (default: now).", valueName: "time"))
  var asOf: String?

  init() {}

  mutating func validate() throws {
    if inputs.isEmpty { throw ValidationError("expected at least one input") }
    if let asOf, Timestamp(parsing: asOf) == nil {
      throw ValidationError(
        "--as-of '\(asOf)': expected a time such as '2026-01-31T00:00:00Z'")
    }
  }

  /// The moment given, or now: the only look at the clock that reaches a result.
  var moment: Timestamp {
    asOf.flatMap { Timestamp(parsing: $0) } ?? Timestamp(seconds: Int64(time(nil)))
  }
}
