import Ingest
import Model

/// All that the reading of one source gives.
struct Received {
  private let events: Events
  let tally: SourceTally

  /// Collects what a receiver emits.
  private final class Events {
    var all: [IngestEvent] = []
  }

  init(
    _ text: String, format: StreamFormat = .json, path: String = "test", step: Int = .max,
    teamKey: String? = nil
  ) {
    self.init(Array(text.utf8), format: format, path: path, step: step, teamKey: teamKey)
  }

  init(
    _ bytes: [UInt8], format: StreamFormat = .json, path: String = "test", step: Int = .max,
    teamKey: String? = nil
  ) {
    let events = Events()
    var window = ByteWindow(MemorySource(bytes, step: step))
    switch format {
    case .json:
      var receiver = SourceReceiver(
        parser: JSONParser(), format: format, path: path, source: 0, teamKey: teamKey
      ) { events.all.append($0) }
      JSONSplitter.split(&window, into: &receiver)
      receiver.finish()
      tally = receiver.tally
    case .yaml:
      var receiver = SourceReceiver(
        parser: YAMLParser(), format: format, path: path, source: 0, teamKey: teamKey
      ) { events.all.append($0) }
      YAMLItemScanner.split(&window, into: &receiver)
      receiver.finish()
      tally = receiver.tally
    }
    self.events = events
  }

  var objects: [ClusterObject] {
    events.all.compactMap { event in
      if case .object(let object) = event { object } else { nil }
    }
  }

  var diagnostics: [IngestDiagnostic] {
    events.all.compactMap { event in
      if case .diagnostic(let diagnostic) = event { diagnostic } else { nil }
    }
  }

  /// `Pod shop/cart`, in the order of reading.
  var names: [String] { objects.map { $0.identity.shown } }

  /// Each diagnostic's place and words: `1#2 status.tags: expected …`.
  var complaints: [String] { diagnostics.map(\.shown) }

  /// The facts of the only workload; nil where there is none.
  var workload: Workload? {
    if case .workload(let workload) = objects.first?.facts { workload } else { nil }
  }

  /// The facts of the only image stream; nil where there is none.
  var stream: ImageStream? {
    if case .imageStream(let stream) = objects.first?.facts { stream } else { nil }
  }

  /// The facts of the first image; nil where there is none.
  var image: Image? {
    for object in objects {
      if case .image(let image) = object.facts { return image }
    }
    return nil
  }
}

extension ObjectIdentity {
  /// Kind, namespace and name in one.
  var shown: String { "\(kind) \(namespace)/\(name)" }
}

extension IngestDiagnostic {
  /// Place, field and message in one.
  var shown: String {
    let spot = place.map { "\($0.document)#\($0.item)" } ?? "-"
    return "\(spot) \(field.isEmpty ? "" : field + ": ")\(message)"
  }
}

/// Parses JSON and hands its root to `body`.
func withJSON<Value>(_ text: String, _ body: (Node) throws -> Value) throws -> Value {
  var bytes = Array(text.utf8)
  let count = bytes.count
  bytes.append(contentsOf: [UInt8](repeating: 0, count: 64))
  return try bytes.withUnsafeBufferPointer { buffer in
    let parser = JSONParser()
    return try body(parser.parse(UnsafeBufferPointer(rebasing: buffer[..<count])).root)
  }
}
