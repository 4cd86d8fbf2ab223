import Model

/// Reads a snapshot of etcd: a file of `etcdctl snapshot save`, or a copy of `member/snap/db`.
///
/// A store keeps old revisions beside current ones, and which is current is known only at its end.
/// So the tree is walked twice: once to learn the newest revision of each key, by a table of keys,
/// and what everything weighs; once more to decode the current image streams and images, in the
/// order in which they were written. Values of all other keys are counted and never looked into,
/// but for two custom resources (``EtcdResource``). No more than one node is in memory.
package struct EtcdReader {
  private let file: EtcdFile
  private let path: String
  private let source: Int
  private let emit: (IngestEvent) -> Void

  /// Begins at a file, which is known by its index among all sources.
  package init(
    file: EtcdFile, path: String, source: Int, emit: @escaping (IngestEvent) -> Void
  ) {
    self.file = file
    self.path = path
    self.source = source
    self.emit = emit
  }

  /// Reads everything that can be read.
  package func read() -> SourceTally {
    var tally = SourceTally(path: path)
    let faults = EtcdFaultLog(path: path, emit: emit)
    do throws(EtcdFault) {
      try read(&tally, faults)
    } catch {
      faults.note(error)
    }
    faults.finish()
    tally.lost += faults.count
    return tally
  }

  private func read(_ tally: inout SourceTally, _ faults: EtcdFaultLog) throws(EtcdFault) {
    let meta = try EtcdMeta.newest(in: file)
    if let page = meta.damagedPage {
      faults.note(.metaDamaged(page, offset: Int(page) * meta.pageBytes))
    }
    let isChecksummed = try check(faults)
    let fileBytes = Self.pageBytes(of: file)
    let databaseBytes = Int(meta.pageCount) * meta.pageBytes
    if fileBytes < databaseBytes {
      faults.note(.truncated(sizeBytes: fileBytes, databaseBytes: databaseBytes))
    }
    let walk = EtcdTreeWalk(file, meta: meta, fileBytes: fileBytes) { faults.note($0) }
    let survey = EtcdSurvey(walk, meta: meta)
    let space = EtcdSpace(
      meta, reachedPages: faults.count == 0 ? walk.reachedPages : nil, isChecksummed: isChecksummed)
    readObjects(survey, meta, faults, &tally)
    tell(survey, space, objects: tally.objects)
    if survey.isOpenShift {
      for resource in EtcdResource.alwaysKept { tally.listWhole(resource.kind) }
    } else {
      emit(
        .diagnostic(
          IngestDiagnostic(
            path: path, message: "holds no key under '\(EtcdResource.root)', expected OpenShift's"
          )))
      tally.lost += 1
    }
  }

  /// Whether the file ends with a checksum that is right; where it has none, a note says so.
  private func check(_ faults: EtcdFaultLog) throws(EtcdFault) -> Bool {
    guard EtcdChecksum.isThere(in: file) else {
      emit(
        .diagnostic(
          IngestDiagnostic(
            severity: .note, path: path,
            message: "has no checksum, as a copied database: not all damage would be noticed")))
      return false
    }
    do throws(ByteSourceError) {
      if try EtcdChecksum.isRight(in: file) { return true }
    } catch {
      throw .unreadable(error)
    }
    faults.note(.checksumDiffers)
    return false
  }

  /// Hands over every entry of bucket `key` in the order in which they were written.
  ///
  /// Old revisions and tombstones are among them; each lasts as long as the call. Damage is passed
  /// over.
  ///
  /// - Throws: ``EtcdFault/noMetaPage``, or where the file cannot be read.
  package static func forEachEntry(
    of file: EtcdFile, _ body: (EtcdEntry) -> Void
  ) throws(EtcdFault) {
    forEachEntry(of: file, try EtcdMeta.newest(in: file), fault: { _ in }, body)
  }

  private static func forEachEntry(
    of file: EtcdFile, _ meta: EtcdMeta, fault: @escaping (EtcdFault) -> Void,
    _ body: (EtcdEntry) -> Void
  ) {
    let walk = EtcdTreeWalk(file, meta: meta, fileBytes: pageBytes(of: file), fault: fault)
    for bucket in EtcdBucket.all(in: walk, meta: meta) where bucket.name == "key" {
      bucket.forEachLeaf(in: walk) { EtcdEntry.forEach(in: $0, fault: walk.fault, body) }
    }
  }

  /// Decodes what counts.
  ///
  /// Damage was told by the survey. Where there was none, any is told that only this walk meets: the
  /// file changed, or can no longer be read.
  private func readObjects(
    _ survey: EtcdSurvey, _ meta: EtcdMeta, _ faults: EtcdFaultLog, _ tally: inout SourceTally
  ) {
    let isSound = faults.count == 0
    let fault: (EtcdFault) -> Void = { if isSound { faults.note($0) } }
    var decoder = EtcdObjectDecoder(path: path, source: source, emit: emit)
    Self.forEachEntry(of: file, meta, fault: fault) { entry in
      guard !entry.isTombstone, let resource = EtcdResource(key: entry.key),
        let key = survey.keys.entry(for: entry.key), key.revision == entry.revision
      else { return }
      decoder.decode(entry, as: resource, key: key, &tally)
    }
  }

  /// Bytes of the file that are pages: all but a checksum.
  private static func pageBytes(of file: EtcdFile) -> Int {
    file.sizeBytes - (EtcdChecksum.isThere(in: file) ? EtcdChecksum.length : 0)
  }

  private func tell(_ survey: EtcdSurvey, _ space: EtcdSpace, objects: Int) {
    let prefixes = survey.prefixes.prefixes
    let total = prefixes.reduce(into: EtcdUsage()) { $0 += $1.usage }
    emit(
      .etcdSnapshot(
        EtcdSnapshot(
          path: path, source: source, space: space, revision: Int64(clamping: survey.revision),
          compactRevision: Int64(clamping: survey.compactRevision), usage: total,
          prefixes: prefixes)))
    emit(
      .source(
        ExportSource(
          path: path, format: "etcd snapshot", sizeBytes: Int64(file.sizeBytes),
          documents: total.liveKeys, objects: objects)))
  }
}

extension EtcdSpace {
  /// Takes `reachedPages`, which all of its trees take up; nil where not all could be walked.
  fileprivate init(_ meta: EtcdMeta, reachedPages: Int?, isChecksummed: Bool) {
    self.init(
      pageBytes: meta.pageBytes, pages: Int(meta.pageCount),
      freePages: reachedPages.map { max(Int(meta.pageCount) - 2 - $0, 0) },
      isChecksummed: isChecksummed)
  }
}
