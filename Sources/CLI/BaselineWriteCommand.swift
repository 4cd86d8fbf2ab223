import ArgumentParser
import Foundation
import Rules

/// `tagtidy baseline write`.
struct BaselineWriteCommand: ParsableCommand {
  static let configuration = CommandConfiguration(
    commandName: "write",
    abstract: "Run the rules over the database and write all findings that count into a file.",
    discussion: "Exits with 2 where a rule failed or input was lost; the file is written then too.")

  @OptionGroup var options: BaselineOptions

  init() {}

  func run() throws {
    let (stage, path) = try options.prepare()
    let result = try stage.run(against: nil)
    let text = try stage.baseline(of: result.all).text()
    try text.write(toFile: path, atomically: true, encoding: .utf8)
    print(VisibleText.escaping("\(path): \(result.all.count) findings written"))
    if result.isIncomplete {
      Console.error("tagtidy: a rule failed or input was lost: the baseline is incomplete")
      throw ExitCode(ExitStatus.failed.rawValue)
    }
  }
}
