import Ingest
import Model

/// Events on their way from the reader to the writer, no more at once than weigh something.
struct EventBatch: Sendable {
  /// What a batch may weigh: rows that it will become, more or less.
  private static let fullWeight = 2_048

  private(set) var events: [IngestEvent] = []
  private var weight = 0

  /// Whether it is time to hand it on.
  var isFull: Bool { weight >= Self.fullWeight }

  mutating func append(_ event: IngestEvent) {
    events.append(event)
    weight += Self.weight(of: event)
  }

  private static func weight(of event: IngestEvent) -> Int {
    guard case .object(let object) = event else { return 1 }
    switch object.facts {
    case .image(let image): return 1 + image.layers.count + image.manifests.count
    case .workload(let workload): return 1 + workload.referrers.count
    case .imageStream(let stream):
      return stream.histories.reduce(1 + stream.specTags.count) { $0 + 1 + $1.events.count }
    default: return 1
    }
  }
}
