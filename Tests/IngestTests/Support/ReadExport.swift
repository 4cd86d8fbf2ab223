import Ingest
import Model

/// All that reading inputs through the whole reader gives.
struct ReadExport {
  private(set) var objects: [ClusterObject] = []
  private(set) var diagnostics: [IngestDiagnostic] = []
  private(set) var sources: [ExportSource] = []
  let coverage: [Coverage]
  private let folder: TemporaryFolder

  private final class Events {
    var all: [IngestEvent] = []
  }

  /// Reads entries of a folder; the whole folder where none is named.
  init(_ folder: TemporaryFolder, _ names: String...) {
    let events = Events()
    let inputs = names.isEmpty ? [folder.path] : names.map { folder.path($0) }
    coverage = ExportReader(inputs: inputs).read { events.all.append($0) }
    self.folder = folder
    for event in events.all {
      switch event {
      case .object(let object): objects.append(object)
      case .diagnostic(let diagnostic): diagnostics.append(diagnostic)
      case .source(let source): sources.append(source)
      case .etcdSnapshot, .etcdRewrite: break
      }
    }
  }

  /// Names of objects, in their order.
  var names: [String] { objects.map(\.identity.name) }

  /// `/file 1#2 field: message` for each loss, in the order of reading.
  var losses: [String] {
    diagnostics.filter { $0.severity == .lost }
      .map { "\(folder.relative($0.path)) \($0.shown)" }
  }
}
