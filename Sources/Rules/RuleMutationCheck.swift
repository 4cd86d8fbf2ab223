package import Store

/// Breaks the queries of rules and looks whether their examples notice.
///
/// A broken query is noticed where one example finds something else than it says, or where the
/// query does not come to its end. What is broken only in a column that is neither in the message
/// nor under `gives` is not noticed.
package struct RuleMutationCheck {
  /// How long a broken query may take; some never end.
  package static let limits = QueryLimits(time: .seconds(1), rows: 10_000)

  private let database: ExampleDatabase

  /// The database should be under ``limits``.
  package init(database: ExampleDatabase) {
    self.database = database
  }

  /// Breaks the query of a rule whose examples hold.
  ///
  /// - Throws: ``StoreError`` where the rows of an example are refused.
  package func score(of rule: Rule) throws(StoreError) -> RuleMutationScore {
    let mutants = QueryMutator(rule).mutants.filter(isQuery)
    var survivors = mutants
    let check = RuleExampleCheck(database: database)
    for example in rule.examples where !survivors.isEmpty {
      try database.fill(example.tables)
      survivors = survivors.filter { mutant in
        Self.holds(example, of: rule, broken: mutant, check)
      }
    }
    return RuleMutationScore(rule: rule, mutants: mutants, survivors: survivors)
  }

  /// Whether the broken query finds what the example says.
  private static func holds(
    _ example: RuleExample, of rule: Rule, broken mutant: RuleMutant, _ check: RuleExampleCheck
  ) -> Bool {
    var broken = rule
    broken.sql = mutant.sql
    do throws(StoreError) {
      return try check.lines(of: broken, in: example) == example.expected
    } catch {
      return false
    }
  }

  private func isQuery(_ mutant: RuleMutant) -> Bool {
    do throws(StoreError) {
      _ = try database.connection.shape(of: mutant.sql)
      return true
    } catch {
      return false
    }
  }
}
