package import Model

/// What a team sets for some namespaces.
package struct NamespaceSettings: Sendable {
  /// Patterns of their names, of which one must fit.
  package let match: [Glob]
  /// Ids and topics; nil where all rules are meant.
  package let select: FileSetting<[String]>?
  /// Ids and topics.
  package let ignore: FileSetting<[String]>?
  package let rules: [RuleSettings]
  /// Of the entry, from 1.
  package let line: Int

  /// Whether a namespace is one of them.
  func covers(_ namespace: String) -> Bool {
    !namespace.isEmpty && match.contains { $0.matches(namespace) }
  }
}
