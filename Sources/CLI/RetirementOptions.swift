import ArgumentParser
import Model
import Plan
import Rules

/// Which tags are retired, and how many at once.
struct RetirementOptions: ParsableArguments {
  @Option(
    name: .customLong("retire"),
    help: ArgumentHelp(
      "Retire tags by a policy first: a file, or 'default' for the one built in.",
      valueName: "policy"))
  var policy: String?

  @Flag(help: "Print the policy that is built in, and do nothing else.")
  var printPolicy = false

  @Option(
    help: ArgumentHelp(
      "Retire no more tags than this, with the images they free counted in.", valueName: "number"))
  var maxDeletes: Int?

  @Option(help: ArgumentHelp("Cut the retirements into so many waves.", valueName: "number"))
  var waves: Int?

  @Option(
    help: ArgumentHelp("Cut the retirements into waves of so many tags.", valueName: "number"))
  var waveSize: Int?

  init() {}

  mutating func validate() throws {
    if waves != nil, waveSize != nil {
      throw ValidationError("--waves and --wave-size cannot both be given")
    }
    for (name, value, least) in [
      ("--max-deletes", maxDeletes, 0), ("--waves", waves, 1), ("--wave-size", waveSize, 1),
    ] {
      guard let value else { continue }
      if policy == nil { throw ValidationError("\(name) needs --retire") }
      if value < least { throw ValidationError("\(name): expected \(least) or more") }
    }
  }

  /// What is asked for; nil where nothing is.
  ///
  /// - Throws: ``RuleError`` where the policy cannot be read.
  func request() throws -> RetirementRequest? {
    guard let policy else { return nil }
    return RetirementRequest(
      policy: try RetirementPolicy(path: policy), maxDeletes: maxDeletes,
      waves: waveSize.map { .size($0) } ?? .count(waves ?? 1))
  }
}
