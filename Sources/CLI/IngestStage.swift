import Foundation
import Ingest
import Model
import Rules
import Store

/// Reads exports into the database.
///
/// One thread reads and decodes while the other writes; a bounded queue between them keeps the
/// faster one waiting for the slower, and what waits in memory small.
struct IngestStage {
  private static let waitingBatches = 4

  private let store: SnapshotStore
  private let configuration: AuditConfiguration
  private let output: OutputOptions

  /// Prepares to read into a store.
  ///
  /// - Parameters:
  ///   - store: Keeps the facts.
  ///   - configuration: Names the kinds that the cluster has none of, and whose annotation to keep.
  ///   - output: Whether to tell of progress.
  init(store: SnapshotStore, configuration: AuditConfiguration, output: OutputOptions) {
    self.store = store
    self.configuration = configuration
    self.output = output
  }

  /// Reads everything and replaces the snapshot.
  ///
  /// - Parameters:
  ///   - inputs: Files and folders, or `-`.
  ///   - asOf: The snapshot's moment.
  ///   - lose: Takes what was lost, in the order of reading.
  /// - Returns: How many things were lost.
  /// - Throws: What the store throws.
  func run(
    _ inputs: [String], asOf: Timestamp, lose: (IngestDiagnostic) -> Void = { _ in }
  ) throws -> Int {
    let reader = ExportReader(inputs: inputs, teamKey: configuration.owners?.annotation)
    let queue = BoundedQueue<EventBatch>(capacity: Self.waitingBatches)
    let coverage = Self.start(reader, into: queue)
    defer { queue.cancel() }
    var progress = ProgressLine(isShown: !output.quiet, doing: "reading", unit: "objects")
    var lost = 0
    try store.replaceSnapshot(asOf: asOf, toolVersion: ToolVersion.text) { writer in
      while let batch = queue.pop() {
        for event in batch.events {
          tell(of: event)
          try Self.write(event, to: &writer)
          guard case .diagnostic(let diagnostic) = event, diagnostic.severity == .lost else {
            continue
          }
          lost += 1
          lose(diagnostic)
        }
        progress.advance(by: batch.events.count)
      }
      progress.finish()
      for row in coverage.value + absences { try writer.write(row) }
    }
    return lost
  }

  /// Reads on a thread of its own.
  private static func start(
    _ reader: ExportReader, into queue: BoundedQueue<EventBatch>
  ) -> Promise<[Coverage]> {
    let promise = Promise<[Coverage]>()
    let thread = Thread {
      var batch = EventBatch()
      let coverage = withoutActuallyEscaping({ (event: IngestEvent) in
        batch.append(event)
        guard batch.isFull else { return }
        queue.push(batch)
        batch = EventBatch()
      }) { emit in reader.read(emit) }
      queue.push(batch)
      promise.fulfil(coverage)
      queue.finish()
    }
    thread.name = "reader"
    thread.stackSize = 8 << 20
    thread.start()
    return promise
  }

  private func tell(of event: IngestEvent) {
    guard case .source(let source) = event else { return }
    output.say(
      "\(source.path): \(source.format), \(source.documents) documents, \(source.objects) objects")
  }

  private static func write(_ event: IngestEvent, to writer: inout SnapshotWriter) throws {
    switch event {
    case .object(let object): try writer.write(object)
    case .source(let source): try writer.write(source)
    case .etcdSnapshot(let snapshot): try writer.write(snapshot)
    case .etcdRewrite(let rewrite): try writer.write(rewrite)
    case .diagnostic(let diagnostic): try writer.write(diagnostic)
    }
  }

  private var absences: [Coverage] {
    configuration.absentKinds.map { kind in
      Coverage(
        kind: kind.rawValue,
        namespace: kind.isClusterScoped ? "" : Coverage.everyNamespace, basis: .configuration,
        objects: 0, lost: 0, isTruncated: false)
    }
  }
}
