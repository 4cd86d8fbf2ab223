import ArgumentParser
import Foundation
import Report
import Store

/// `tagtidy diff`: says what changed between two plans or two databases.
struct DiffCommand: ParsableCommand {
  static let configuration = CommandConfiguration(
    commandName: "diff",
    abstract: "Say what changed between two plans or two databases.",
    discussion: """
      Of plans written with '--verdicts all' both sides of each change are known.

      Exit status: 0 nothing changed; 1 something did; 2 the run failed; 64 wrong usage.
      """)

  @Argument(help: ArgumentHelp("The older plan document or database.", valueName: "old"))
  var old: String

  @Argument(help: ArgumentHelp("The newer one, of the same kind.", valueName: "new"))
  var new: String

  @OptionGroup var outputs: OutputTargets

  init() {}

  func validate() throws {
    try outputs.refuseAuditFormats(for: "a comparison")
  }

  func run() throws {
    let kinds = (try DiffInput(old), try DiffInput(new))
    let report: ComparisonReport
    switch kinds {
    case (.database, .database):
      report = try ComparisonReport(
        SnapshotComparison(old: SnapshotStore(path: old), new: SnapshotStore(path: new)))
    case (.plan, .plan): report = try PlanDiff(old: old, new: new).report()
    default: throw ValidationError("'\(old)' and '\(new)' are not of one kind")
    }
    try ComparisonTargets(outputs).write(report)
    if !report.isClean { throw ExitCode(ExitStatus.findings.rawValue) }
  }
}

/// What a file that is compared is, by its first bytes.
enum DiffInput: Sendable {
  case database
  case plan

  private static let databaseMark = Data("SQLite format 3\0".utf8)

  /// - Throws: ``PlanDocumentError`` where the file cannot be opened.
  init(_ path: String) throws {
    guard let file = FileHandle(forReadingAtPath: path) else {
      throw PlanDocumentError(path: path, cause: "cannot be opened")
    }
    defer { file.closeFile() }
    let mark = file.readData(ofLength: Self.databaseMark.count)
    self = mark == Self.databaseMark ? .database : .plan
  }
}
