import Ingest
import Model

/// All that an input gives when it is walked and opened.
struct Opened {
  /// One stream, read to its end.
  struct Stream: Equatable {
    let path: String
    let format: StreamFormat
    let text: String
    var failure: ByteSourceError?
  }

  private(set) var streams: [Stream] = []
  private(set) var diagnostics: [IngestDiagnostic] = []
  /// How many snapshots of etcd there were.
  private(set) var etcdFiles = 0

  init(_ inputs: String...) {
    let walker = InputWalker(inputs)
    diagnostics = walker.diagnostics
    for leaf in walker.leaves {
      SourceOpener().forEachStream(in: leaf) { diagnostic in
        diagnostics.append(diagnostic)
      } read: { content in
        guard case .documents(let stream) = content else {
          etcdFiles += 1
          return
        }
        let drained = Drained(stream.source)
        streams.append(
          Stream(
            path: stream.path, format: stream.format, text: drained.text,
            failure: drained.failure))
      }
    }
  }

  /// Each diagnostic in one line.
  var complaints: [String] {
    diagnostics.map { "\($0.severity) \($0.path): \($0.message)" }
  }

  /// Whether anything was lost.
  var hasLoss: Bool {
    diagnostics.contains { $0.severity == .lost } || streams.contains { $0.failure != nil }
  }
}
