import ArgumentParser

/// Which reports are written, and where.
struct OutputTargets: ParsableArguments {
  @Option(
    name: .customLong("output"),
    help: ArgumentHelp(
      """
      Write a report: text, md or json, and but for plans html, jsonl, sarif, junit, csv, \
      ledger-csv or prometheus; '-' is standard output (default: text=-). Repeatable.
      """,
      valueName: "format=path"))
  var outputs: [OutputTarget] = []

  init() {}

  mutating func validate() throws {
    if outputs.filter(\.isStandardOutput).count > 1 {
      throw ValidationError("--output: only one report can go to standard output")
    }
    let paths = outputs.map(\.path)
    if let path = paths.first(where: { path in paths.filter { $0 == path }.count > 1 }) {
      throw ValidationError("--output: two reports cannot go to '\(path)'")
    }
  }

  /// Refuses formats that only audits are written in; the words say what is written here.
  func refuseAuditFormats(for what: String) throws {
    guard let target = outputs.first(where: { !$0.format.isForPlans }) else { return }
    throw ValidationError(
      "--output: \(what) is written as text, md or json, and not as '\(target.format.rawValue)'")
  }

  /// The reports that are meant.
  var targets: [OutputTarget] {
    outputs.isEmpty ? [OutputTarget(format: .text, path: OutputTarget.standardOutput)] : outputs
  }
}
