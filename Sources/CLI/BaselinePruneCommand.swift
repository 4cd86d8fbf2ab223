import ArgumentParser
import Foundation
import Rules

/// `tagtidy baseline prune`.
struct BaselinePruneCommand: ParsableCommand {
  static let configuration = CommandConfiguration(
    commandName: "prune",
    abstract: "Run the rules over the database and take out of the file what is gone.",
    discussion: """
      Entries of rules that do not run stay. Exits with 2, and changes nothing, where a rule \
      failed or input was lost: what was not read is not mended.
      """)

  @OptionGroup var options: BaselineOptions

  init() {}

  func run() throws {
    let (stage, path) = try options.prepare()
    guard let baseline = try stage.settings.openBaseline() else { return }
    let result = try stage.run(against: baseline)
    if result.isIncomplete {
      Console.error("tagtidy: a rule failed or input was lost: the baseline is left as it is")
      throw ExitCode(ExitStatus.failed.rawValue)
    }
    let obsolete = result.status?.obsolete ?? []
    if !obsolete.isEmpty {
      let text = try baseline.removing(obsolete).text()
      try text.write(toFile: path, atomically: true, encoding: .utf8)
    }
    print(VisibleText.escaping("\(path): \(obsolete.count) obsolete entries taken out"))
  }
}
