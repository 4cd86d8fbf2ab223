import ArgumentParser
import Foundation
import Rules
import Store

/// `tagtidy rules check`.
struct RulesCheckCommand: ParsableCommand {
  static let configuration = CommandConfiguration(
    commandName: "check",
    abstract: "Read rule files strictly and run all their examples.",
    discussion: """
      Exits with 1 where an example finds something else than it says, and with 2 where a file \
      is no rule.
      """)

  @Argument(help: "A folder of rules, or one rule file; the built-in rules where it is left out.")
  var folder: String?

  init() {}

  func run() throws {
    let database = try ExampleDatabase()
    let rules: RuleSet
    do throws(RuleError) {
      rules = try loaded(checkedAgainst: database)
    } catch {
      FileHandle.standardError.write(Data("\(error)\n".utf8))
      throw ExitCode(2)
    }
    let check = RuleExampleCheck(database: database)
    let failures = rules.rules.flatMap(check.failures)
    for failure in failures { print(failure) }
    let examples = rules.rules.map(\.examples.count).reduce(0, +)
    print("\(rules.rules.count) rules, \(examples) examples, \(failures.count) failed")
    if !failures.isEmpty { throw ExitCode(1) }
  }

  private func loaded(checkedAgainst database: ExampleDatabase) throws(RuleError) -> RuleSet {
    guard let folder else { return try RuleSet.builtIn(checkedAgainst: database) }
    return try RuleSet(files: RuleFolder(path: folder).files(), checkedAgainst: database)
  }
}
