/// What is kept of a run's figures, so that growth can be told from many of them.
package struct RunFigures: Sendable {
  /// Of the whole cluster, and of namespaces.
  package let metrics: [Metric]
  /// The heaviest families of tags.
  package let families: [FamilyMetric]

  package init(metrics: [Metric], families: [FamilyMetric] = []) {
    self.metrics = metrics
    self.families = families
  }
}
