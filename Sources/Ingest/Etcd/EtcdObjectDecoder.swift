import Model

/// Decodes the current values of a snapshot, one after the other.
struct EtcdObjectDecoder {
  /// Beyond these, values that cannot be read are only counted.
  private static let mostLosses = 1_000

  let path: String
  let source: Int
  let emit: (IngestEvent) -> Void

  private let parser = StoredValueParser()
  private var objects = 0
  private var losses = 0

  init(path: String, source: Int, emit: @escaping (IngestEvent) -> Void) {
    self.path = path
    self.source = source
    self.emit = emit
  }

  /// Decodes one value, which counts as the object that its key names.
  ///
  /// - Parameters:
  ///   - entry: The newest revision of a key.
  ///   - resource: What the key is one of.
  ///   - key: What is known of all revisions of the key.
  ///   - tally: Counts the object, or its loss.
  mutating func decode(
    _ entry: EtcdEntry, as resource: EtcdResource, key: EtcdKeyTable.Entry,
    _ tally: inout SourceTally
  ) {
    objects += 1
    let place = SourcePlace(
      source: source, document: 1, item: objects, line: Int(clamping: entry.revision.main),
      column: 1)
    do throws(ItemError) {
      let root = try parser.parse(entry.value.bindMemory(to: UInt8.self)).root
      let result = ObjectDecoder(path: path, inherited: nil).decode(root, at: place)
      tally.lost += result.lost
      for diagnostic in result.diagnostics { emit(.diagnostic(diagnostic)) }
      guard result.lost == 0 else { return }
      guard let object = result.objects.first, resource.names(object.identity, in: entry.key) else {
        throw .otherObject
      }
      let stored = object.stored(
        version: entry.revision.main, valueBytes: entry.value.count)
      tally.count(stored)
      emit(.object(stored))
      tellRewrites(of: stored.identity, entry, key)
    } catch {
      tally.lost += 1
      lose(error, resource.names(in: entry.key), resource.kind, at: place)
    }
  }

  private func tellRewrites(
    of identity: ObjectIdentity, _ entry: EtcdEntry, _ key: EtcdKeyTable.Entry
  ) {
    guard key.revisions > 1 else { return }
    emit(
      .etcdRewrite(
        EtcdRewrite(
          source: source, kind: identity.kind, namespace: identity.namespace, name: identity.name,
          version: Int64(clamping: entry.version), revisions: Int(key.revisions),
          revisionBytes: Int(clamping: key.revisionBytes))))
  }

  private mutating func lose(
    _ error: ItemError, _ names: (namespace: String, name: String), _ kind: ObjectKind,
    at place: SourcePlace
  ) {
    losses += 1
    guard losses <= Self.mostLosses else { return }
    let isLast = losses == Self.mostLosses
    emit(
      .diagnostic(
        IngestDiagnostic(
          place: place, path: path, kind: kind.rawValue, namespace: names.namespace,
          name: names.name, message: "\(error)" + (isLast ? "; more of them are not told" : ""))))
  }
}

extension ClusterObject {
  /// The object as it is known from etcd: its version is that of the store, its weight is known.
  fileprivate func stored(version: UInt64, valueBytes: Int) -> ClusterObject {
    let facts: ObjectFacts =
      switch self.facts {
      case .imageStream(let stream): .imageStream(stream.weighing(valueBytes))
      case .image(let image): .image(image.weighing(valueBytes))
      default: self.facts
      }
    return ClusterObject(
      identity: ObjectIdentity(
        kind: identity.kind, namespace: identity.namespace, name: identity.name,
        uid: identity.uid, resourceVersion: String(version), createdAt: identity.createdAt),
      place: place, isDamaged: isDamaged, annotations: annotations, facts: facts)
  }
}
