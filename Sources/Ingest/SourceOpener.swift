package import Model

/// Opens files and unpacks them down to their JSON and YAML, or to a snapshot of etcd.
///
/// What is unpacked passes through bounded memory, however large it grows; a snapshot is copied to a
/// file first, since it is not read from front to back. A member of an archive is treated as a file
/// of a folder is.
package struct SourceOpener: Sendable {
  /// How many gzip and tar layers may lie around an export: an archive in an archive, both packed.
  package static let deepestPacking = 4

  package init() {}

  /// Calls `read` for each stream of documents and each snapshot of etcd in a file, an archive's in
  /// the archive's order.
  ///
  /// A source that fails before its end gives what comes before, and its error to whoever reads.
  /// Bytes that `read` leaves are skipped.
  ///
  /// - Parameters:
  ///   - leaf: A file, or standard input.
  ///   - diagnose: Takes what could not be read, and what was passed over.
  ///   - read: Takes what was opened, whose bytes last as long as the call.
  /// - Throws: What `read` throws.
  package func forEachStream<Failure: Error>(
    in leaf: ExportLeaf,
    diagnose: (IngestDiagnostic) -> Void,
    read: (ExportContent) throws(Failure) -> Void
  ) throws(Failure) {
    let part = PackedPart(path: leaf.path, isNamed: leaf.isNamed)
    let source: FileSource
    do throws(ByteSourceError) {
      source =
        switch leaf.origin {
        case .file(let path): try FileSource(path)
        case .standardInput: .standardInput
        }
    } catch {
      diagnose(part.lost(error.description))
      return
    }
    try visit(part, source, of: leaf, diagnose: diagnose, read: read)
  }

  // `leaf` is the file whose bytes the source has; nil for what is unpacked from it.
  private func visit<Failure: Error>(
    _ part: PackedPart, _ source: any ByteSource, of leaf: ExportLeaf? = nil,
    diagnose: (IngestDiagnostic) -> Void,
    read: (ExportContent) throws(Failure) -> Void
  ) throws(Failure) {
    var peeked = PrefixedSource(peeking: ExportFormat.prefixBytes, of: source)
    let format = ExportFormat(recognising: peeked.prefix)
    switch format {
    case .stream(let format):
      peeked.drop(ExportFormat.byteOrderMark(of: peeked.prefix))
      try read(.documents(ExportStream(path: part.path, format: format, source: peeked)))
    case .etcd:
      try openEtcd(part, peeked, of: leaf, diagnose: diagnose, read: read)
    case .gzip, .tar:
      guard part.depth < Self.deepestPacking else {
        diagnose(part.lost("is packed more than \(Self.deepestPacking) times over"))
        return
      }
      if format == .tar {
        try visitMembers(of: part, TarReader(peeked), diagnose: diagnose, read: read)
      } else {
        try unpack(part, peeked, diagnose: diagnose, read: read)
      }
    case .empty, .foreign, .unrecognised:
      diagnose(peeked.failure.map { part.lost($0.description) } ?? part.unread(format))
    }
  }

  private func openEtcd<Failure: Error>(
    _ part: PackedPart, _ source: PrefixedSource, of leaf: ExportLeaf?,
    diagnose: (IngestDiagnostic) -> Void,
    read: (ExportContent) throws(Failure) -> Void
  ) throws(Failure) {
    let file: EtcdFile
    do throws(ByteSourceError) {
      if let leaf, case .file(let path) = leaf.origin, leaf.sizeBytes != nil {
        file = try EtcdFile(path)
      } else {
        file = try EtcdFile(copying: source)
      }
    } catch {
      diagnose(part.lost(error.description))
      return
    }
    try read(.etcd(file, path: part.path))
  }

  private func unpack<Failure: Error>(
    _ part: PackedPart, _ source: PrefixedSource,
    diagnose: (IngestDiagnostic) -> Void,
    read: (ExportContent) throws(Failure) -> Void
  ) throws(Failure) {
    let unpacked: GzipSource
    do throws(ByteSourceError) {
      unpacked = try GzipSource(source)
    } catch {
      diagnose(part.lost(error.description))
      return
    }
    try visit(part.unpacked, unpacked, diagnose: diagnose, read: read)
  }

  private func visitMembers<Failure: Error>(
    of part: PackedPart, _ reader: TarReader,
    diagnose: (IngestDiagnostic) -> Void,
    read: (ExportContent) throws(Failure) -> Void
  ) throws(Failure) {
    var hidden: Set<String> = []
    var holdsFiles = false
    while true {
      let member: TarMember?
      do throws(ByteSourceError) {
        member = try reader.next()
      } catch {
        diagnose(part.lost("the rest of the archive is lost: \(error)"))
        return
      }
      guard let member else { break }
      let inner = part.member(member.path)
      if let path = inner.hiddenPath {
        if hidden.insert(path).inserted { diagnose(part.skipped(path, "hidden")) }
        continue
      }
      holdsFiles = true
      if member.isSparse {
        diagnose(inner.lost("is stored as a sparse file, expected all of its bytes"))
      } else {
        try visit(inner, member, diagnose: diagnose, read: read)
      }
    }
    if !holdsFiles { diagnose(part.unread(.empty)) }
  }
}
