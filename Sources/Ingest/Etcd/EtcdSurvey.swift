import Model

/// The first reading of a snapshot: which revision of each key counts, and what all of them weigh.
struct EtcdSurvey {
  private(set) var keys = EtcdKeyTable()
  private(set) var prefixes = EtcdPrefixLedger()
  /// Whether the store is one of OpenShift: it has keys under `/openshift.io/`.
  private(set) var isOpenShift = false
  private(set) var revision: UInt64 = 0
  /// 0 where the store was never compacted.
  private(set) var compactRevision: UInt64 = 0

  /// Walks all buckets of a database.
  ///
  /// Only bucket `key` is looked into, and of `meta` the compaction; the others' pages are counted.
  init(_ walk: EtcdTreeWalk, meta: EtcdMeta) {
    let buckets = EtcdBucket.all(in: walk, meta: meta)
    for bucket in buckets {
      bucket.forEachLeaf(in: walk) { node in
        switch bucket.name {
        case "key": EtcdEntry.forEach(in: node, fault: walk.fault) { note($0) }
        case "meta": node.forEachElement(fault: walk.fault) { noteMeta($1) }
        default: break
        }
      }
    }
    if !buckets.contains(where: { $0.name == "key" }) { walk.fault(.noBucket("key")) }
    if let list = meta.freelistPage { walk.passList(at: list) }
    revision = max(revision, compactRevision)
    for block in keys.blocks {
      for key in block { prefixes.count(key) }
    }
  }

  private mutating func note(_ entry: EtcdEntry) {
    revision = max(revision, entry.revision.main)
    isOpenShift = isOpenShift || entry.key.starts(with: EtcdResource.root)
    let prefix = keys.note(
      entry, isEncrypted: StoredValueParser.isEncrypted(entry.value)
    ) { prefixes.number(for: entry.key) }
    prefixes.count(entry, prefix: prefix)
  }

  private mutating func noteMeta(_ element: EtcdNode.Element) {
    guard element.key.elementsEqual("finishedCompactRev".utf8),
      let revision = EtcdRevision(element.value)
    else { return }
    compactRevision = revision.main
  }
}
