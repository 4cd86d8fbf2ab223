package import Model

/// Reads exports from files, folders and archives, one object at a time.
///
/// Sources are read in the order of their paths, so that nothing depends on the order in which they
/// were named. No more is held at once than one item and a window of the source around it.
package struct ExportReader {
  private let leaves: [ExportLeaf]
  private let found: [IngestDiagnostic]
  private let teamKey: String?

  /// Finds what there is to read.
  ///
  /// - Parameters:
  ///   - inputs: Files, folders, or `-` for standard input.
  ///   - teamKey: The annotation that names a namespace's team; nil where none is to be kept.
  package init(inputs: [String], teamKey: String? = nil) {
    self.teamKey = teamKey
    let walker = InputWalker(inputs)
    leaves = walker.leaves
    found = walker.diagnostics
  }

  /// Reads everything.
  ///
  /// - Parameter emit: Takes what was read, in the order of reading.
  /// - Returns: What was read of each kind, in order of kind and namespace.
  package func read(_ emit: @escaping (IngestEvent) -> Void) -> [Coverage] {
    var ledger = CoverageLedger()
    var sources = 0
    for diagnostic in found { lose(diagnostic, in: &ledger, emit) }
    for leaf in leaves {
      var diagnostics: [IngestDiagnostic] = []
      SourceOpener().forEachStream(in: leaf) {
        diagnostics.append($0)
      } read: { content in
        ledger.add(read(content, number: sources, emit))
        sources += 1
      }
      for diagnostic in diagnostics { lose(diagnostic, in: &ledger, emit) }
    }
    return ledger.coverage
  }

  private func lose(
    _ diagnostic: IngestDiagnostic, in ledger: inout CoverageLedger,
    _ emit: (IngestEvent) -> Void
  ) {
    if diagnostic.severity == .lost { ledger.addUnreadable(path: diagnostic.path) }
    emit(.diagnostic(diagnostic))
  }

  private func read(
    _ content: ExportContent, number: Int, _ emit: @escaping (IngestEvent) -> Void
  ) -> SourceTally {
    switch content {
    case .documents(let stream): read(stream, number: number, emit)
    case .etcd(let file, let path):
      EtcdReader(file: file, path: path, source: number, emit: emit).read()
    }
  }

  /// Reads one stream to its end.
  private func read(
    _ stream: ExportStream, number: Int, _ emit: @escaping (IngestEvent) -> Void
  ) -> SourceTally {
    var window = ByteWindow(stream.source)
    var tally =
      switch stream.format {
      case .json: splitJSON(&window, path: stream.path, number: number, emit)
      case .yaml: splitYAML(&window, path: stream.path, number: number, emit)
      }
    func lose(_ message: String) {
      tally.lost += 1
      emit(.diagnostic(IngestDiagnostic(path: stream.path, message: message)))
    }
    if let error = window.error { lose(error.description) }
    if tally.documents == 0, tally.lost == 0 { lose("holds no document") }
    if let note = Self.note(on: tally) { emit(.diagnostic(note)) }
    emit(
      .source(
        ExportSource(
          path: stream.path, format: stream.format.rawValue, sizeBytes: Int64(window.bytesRead),
          documents: tally.documents, objects: tally.objects)))
    return tally
  }

  /// Says what an empty list that names no kind was taken for: a refused `oc get` writes one too.
  private static func note(on tally: SourceTally) -> IngestDiagnostic? {
    guard tally.objects == 0, tally.hasEmptyList, tally.lost == 0, tally.listedKinds.isEmpty,
      let kind = PathEvidence(path: tally.path).kind?.rawValue
    else { return nil }
    return IngestDiagnostic(
      severity: .note, path: tally.path, kind: kind,
      message: "empty list, taken by the file's name: no \(kind), unless 'oc get' was refused")
  }

  private func splitJSON(
    _ window: inout ByteWindow, path: String, number: Int, _ emit: @escaping (IngestEvent) -> Void
  ) -> SourceTally {
    var receiver = SourceReceiver(
      parser: JSONParser(), format: .json, path: path, source: number, teamKey: teamKey,
      emit: emit)
    JSONSplitter.split(&window, into: &receiver)
    receiver.finish()
    return receiver.tally
  }

  private func splitYAML(
    _ window: inout ByteWindow, path: String, number: Int, _ emit: @escaping (IngestEvent) -> Void
  ) -> SourceTally {
    var receiver = SourceReceiver(
      parser: YAMLParser(), format: .yaml, path: path, source: number, teamKey: teamKey,
      emit: emit)
    YAMLItemScanner.split(&window, into: &receiver)
    receiver.finish()
    return receiver.tally
  }
}
