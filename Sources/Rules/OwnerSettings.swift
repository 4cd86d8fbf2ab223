package import Model

/// How the team of a namespace is known.
package struct OwnerSettings: Sendable {
  /// A team and its namespaces.
  package struct Entry: Sendable {
    package let match: [Glob]
    package let team: String
  }

  /// Asked first, in their order.
  package let namespaces: [Entry]
  /// The namespace's label that names its team; nil where none does.
  package let label: String?
  /// The namespace's annotation that names its team; nil where none does.
  package let annotation: String?
  /// Where nothing else says; empty where that is nobody.
  package let standard: String
  /// Of the key, from 1.
  package let line: Int
}
