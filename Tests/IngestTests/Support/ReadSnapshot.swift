import EtcdGenerator
import Ingest
import Model

/// All that reading a snapshot of etcd gives.
struct ReadSnapshot {
  private(set) var objects: [ClusterObject] = []
  private(set) var diagnostics: [IngestDiagnostic] = []
  private(set) var rewrites: [EtcdRewrite] = []
  /// Nil where the file is too damaged to say anything of its size.
  private(set) var snapshot: EtcdSnapshot?
  private(set) var source: ExportSource?
  let tally: SourceTally

  private final class Events {
    var all: [IngestEvent] = []
  }

  init(_ path: String) throws {
    let events = Events()
    tally = EtcdReader(
      file: try EtcdFile(InputPath(path)), path: "snapshot.db", source: 0
    ) { events.all.append($0) }.read()
    for event in events.all {
      switch event {
      case .object(let object): objects.append(object)
      case .diagnostic(let diagnostic): diagnostics.append(diagnostic)
      case .etcdRewrite(let rewrite): rewrites.append(rewrite)
      case .etcdSnapshot(let snapshot): self.snapshot = snapshot
      case .source(let source): self.source = source
      }
    }
  }

  /// What was lost, as `namespace/name: message`.
  var losses: [String] {
    diagnostics.filter { $0.severity == .lost }.map { diagnostic in
      (diagnostic.name.isEmpty ? "" : "\(diagnostic.namespace)/\(diagnostic.name): ")
        + diagnostic.message
    }
  }

  /// What is under a prefix; nothing where there is no such prefix.
  func usage(_ prefix: String) -> EtcdUsage {
    snapshot?.prefixes.first { $0.prefix == prefix }?.usage ?? EtcdUsage()
  }
}
