import ArgumentParser
import Rules

/// `tagtidy baseline check`.
struct BaselineCheckCommand: ParsableCommand {
  static let configuration = CommandConfiguration(
    commandName: "check",
    abstract: "Run the rules over the database and list what the baseline does not hold.",
    discussion: """
      Exit status: 0 the baseline holds all findings at or above --fail-on; 1 it does not; 2 a \
      rule failed, or input was lost; 64 wrong usage.
      """)

  @OptionGroup var options: BaselineOptions

  init() {}

  func run() throws {
    let (stage, _) = try options.prepare()
    let result = try stage.run(against: stage.settings.openBaseline())
    for (entry, severity) in result.new { show("new", severity.rawValue + " ", entry) }
    if let status = result.status {
      for entry in status.obsolete { show("obsolete", "", entry) }
      print(VisibleText.escaping(status.summary(new: result.new.count)))
    }
    if result.isIncomplete { throw ExitCode(ExitStatus.failed.rawValue) }
    if stage.settings.fails(for: result.new.map(\.severity).max()) {
      throw ExitCode(ExitStatus.findings.rawValue)
    }
  }

  private func show(_ what: String, _ severity: String, _ entry: Baseline.Entry) {
    let line = "\(what): \(severity)\(entry.rule): \(entry.message)"
    print(VisibleText.escaping(line.split(whereSeparator: \.isNewline).joined(separator: " ")))
  }
}

extension BaselineStatus {
  /// Its figures in one line.
  func summary(new: Int) -> String {
    let missing = obsolete.count + notJudged
    let settings = hasOtherSettings ? "; rules were set differently when it was written" : ""
    return "\(path): \(entries - missing) of \(entries) entries found, \(obsolete.count) obsolete, "
      + "\(notJudged) not judged; \(new) new findings" + settings
  }
}
