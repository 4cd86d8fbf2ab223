import Model

/// Tells whose a namespace is.
package struct TeamDirectory: Sendable {
  private let owners: OwnerSettings?
  private let labels: [String: String]
  private let annotations: [String: String]

  /// Prepares to tell.
  ///
  /// - Parameters:
  ///   - owners: How teams are known; nil where nobody owns anything.
  ///   - labels: The values of the label that names teams, by namespace.
  ///   - annotations: The same for the annotation.
  package init(
    _ owners: OwnerSettings?, labels: [String: String] = [:], annotations: [String: String] = [:]
  ) {
    self.owners = owners
    self.labels = labels
    self.annotations = annotations
  }

  /// The team; empty where nobody is named.
  package func team(of namespace: String) -> String {
    guard let owners else { return "" }
    let listed = owners.namespaces.first { entry in
      !namespace.isEmpty && entry.match.contains { $0.matches(namespace) }
    }
    let named = [listed?.team, labels[namespace], annotations[namespace]].compactMap { $0 }
    return named.first { !$0.isEmpty } ?? owners.standard
  }
}
