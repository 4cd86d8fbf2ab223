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
  /// Where it begins in the rule's file, from 1.
  package let line: Int

  /// The moment of an example that sets none.
  package static let asOf = Timestamp(seconds: 1_769_817_600)
}
