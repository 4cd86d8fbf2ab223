import Model

/// How much of a cluster was read, in the words of a report's head.
struct Inventory {
  /// What is named first, and in this order.
  private static let nouns = [
    ("image_streams", "image stream"), ("image_stream_tags", "tag"), ("tag_events", "history item"),
    ("images", "image"),
  ]

  /// `120 image streams`, `1 tag`, …; without the figures that the run did not take.
  let texts: [String]
  /// All figures of the whole cluster, the ones in `texts` first.
  let metrics: [Metric]

  init(_ report: AuditReport) {
    let metrics = report.metrics.filter(\.namespace.isEmpty)
    let first = Self.nouns.compactMap { name, noun in
      metrics.first { $0.name == name }.map { (metric: $0, noun: noun) }
    }
    texts = first.map { Wording.count($0.metric.value, $0.noun) }
    let names = Set(first.map(\.metric.name))
    self.metrics = first.map(\.metric) + metrics.filter { !names.contains($0.name) }
  }
}
