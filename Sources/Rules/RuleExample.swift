package import Model
package import Store

/// A small cluster, and what a rule finds in it.
package struct RuleExample: Hashable, Sendable {
  /// What it shows, in words.
  package let name: String
  /// Parameters that are not at their defaults, and `as_of` where it is not ``asOf``.
  package let parameters: [String: SQLValue]
  /// What is in the cluster.
  package let tables: [ExampleTable]
  /// The messages of its findings; empty where it finds nothing.
  package let finds: [String]
  /// What its findings hold beside their messages, by column.
  ///
  /// The values of all findings stand there sorted, as ``FactText/plain(_:)`` writes them, and
  /// `remedy` stands for their commands.
  package let gives: [String: [String]]
  /// Where it begins in the rule's file, from 1.
  package let line: Int

  /// The moment of an example that sets none.
  package static let asOf = Timestamp(seconds: 1_769_817_600)

  /// The name under which `gives` has the commands.
  static let remedy = "remedy"

  /// What is to be found, a line each: the messages, and then the values of columns.
  var expected: [String] {
    finds.sorted()
      + gives.sorted { $0.key < $1.key }.flatMap { column, values in
        values.map { "\(column): \($0)" }
      }
  }

  /// What was found, in the form of ``expected``.
  func lines(of findings: [Finding]) -> [String] {
    findings.map(\.message).sorted()
      + gives.keys.sorted().flatMap { column in
        findings.map { "\(column): \($0.value(of: column))" }.sorted()
      }
  }
}

extension Finding {
  /// A column's value as plain text; empty where it is null or no such column is evidence or
  /// impact.
  fileprivate func value(of column: String) -> String {
    switch column {
    case RuleExample.remedy: remedy
    case "impact_registry_bytes": String(impact.registryBytes)
    case "impact_stored_bytes": String(impact.storedBytes)
    case "impact_workloads": String(impact.workloads)
    default: evidence.first { $0.name == column }.map { FactText.plain($0.value) } ?? ""
    }
  }
}
