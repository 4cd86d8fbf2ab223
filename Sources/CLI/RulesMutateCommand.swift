import ArgumentParser
import Rules
import Store

/// `tagtidy rules mutate`.
struct RulesMutateCommand: ParsableCommand {
  static let configuration = CommandConfiguration(
    commandName: "mutate",
    abstract: "Break the queries of rules and see whether their examples notice.",
    discussion: """
      Each query is broken in one place after another: a condition, a NOT or a branch of a UNION \
      is left out, a bound moves by one, a LEFT JOIN becomes a JOIN. What no example notices is \
      listed. Exits with 1 where that is a condition of the outermost SELECT, or where nothing is \
      noticed of a rule.
      """)

  @Argument(help: "A folder of rules, or one rule file; the built-in rules where it is left out.")
  var folder: String?

  init() {}

  func run() throws {
    let database = try ExampleDatabase(limits: RuleMutationCheck.limits)
    let rules =
      if let folder {
        try RuleSet(files: RuleFolder(path: folder).files(), checkedAgainst: database)
      } else {
        try RuleSet.builtIn(checkedAgainst: database)
      }
    let check = RuleMutationCheck(database: database)
    var scores: [RuleMutationScore] = []
    for rule in rules.rules { scores.append(try check.score(of: rule)) }
    for mutant in scores.flatMap(\.survivors) {
      print(mutant.isOutermost ? "\(mutant), which must not be" : "\(mutant)")
    }
    let lacking = scores.count { !$0.isEnough }
    let mutants = scores.map(\.mutants.count).reduce(0, +)
    let survivors = scores.map(\.survivors.count).reduce(0, +)
    print(
      "\(scores.count) rules, \(mutants) broken queries, \(survivors) not noticed, "
        + "\(lacking) rules lack an example")
    if lacking > 0 { throw ExitCode(1) }
  }
}
