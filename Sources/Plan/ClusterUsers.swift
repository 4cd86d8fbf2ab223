import Model
import Store

/// Who names what, read in one pass over all fields of a cluster that name images.
struct ClusterUsers {
  /// What the reference looks at.
  private(set) var references: ReferenceReader
  /// Who that is.
  private(set) var holders: HolderTable
  /// What users name.
  private(set) var named: NamedThings
  /// Who uses tags and images; nil where no tag is to be retired.
  private var index: UseIndex?
  /// The hosts by which the integrated registry is known.
  let hosts: Set<String>

  /// Knows which image streams are judged by their histories, and whether users are wanted by name.
  init(
    policy: PrunePolicy, ages: AgeRule, hosts: Set<String>, histories: HistoryTable,
    isNaming: Bool
  ) {
    references = ReferenceReader(policy: policy, ages: ages)
    holders = HolderTable(isNaming: isNaming)
    named = NamedThings(histories)
    self.hosts = hosts
  }

  /// Reads everybody, once the digests of images and histories are known.
  mutating func read(
    _ reader: PlanReader, digests: inout DigestTable, forRetirement: Bool
  ) throws {
    var index = UseIndex()
    try reader.referrers { row in
      let holder = holders.add(Holder(row))
      references.add(row, as: holder, digests: &digests)
      if forRetirement { index.add(row, as: holder, of: holders, digests: digests) }
      guard let use = HazardFinder.Use(row, hosts: hosts) else { return }
      named.add(use, field: row.number, digests: digests)
    }
    guard forRetirement else { return }
    try index.readSpecTags(reader, holders: &holders, digests: digests, hosts: hosts)
    index.holders = holders
    self.index = index
  }

  /// Who uses tags and images, which is forgotten here; nobody where no tag is to be retired.
  mutating func takeIndex() -> UseIndex {
    defer { index = nil }
    return index ?? UseIndex()
  }

  /// What all users name, spec tags too.
  func allNamed(_ reader: PlanReader, digests: DigestTable) throws -> NamedThings {
    var all = named
    try reader.specTags { row in
      guard let target = row.target else { return }
      all.add(HazardFinder.Use(target: target, digest: row.image), digests: digests)
    }
    return all
  }
}
