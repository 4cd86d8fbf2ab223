/// A namespace, or the project that is the same thing.
package struct Namespace: Sendable {
  /// `Active` or `Terminating`; empty where the export does not say.
  package let phase: String
  /// Every label, since owners and environments are told by them; sorted by key.
  package let labels: [Label]

  package init(phase: String, labels: [Label]) {
    self.phase = phase
    self.labels = labels
  }

  /// A key and its value.
  package struct Label: Sendable {
    package let key: String
    package let value: String

    package init(key: String, value: String) {
      self.key = key
      self.value = value
    }
  }
}
