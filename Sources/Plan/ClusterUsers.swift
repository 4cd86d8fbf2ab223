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
  private var finder: NamedItemFinder

  /// Knows what is judged, and whether users are wanted by name.
  init(
    policy: PrunePolicy, ages: AgeRule, hosts: Set<String>, facts: ClusterFacts, isNaming: Bool
  ) {
    references = ReferenceReader(policy: policy, ages: ages, in: facts.scratch)
    holders = HolderTable(in: facts.scratch, isNaming: isNaming)
    named = NamedThings(in: facts.scratch)
    finder = NamedItemFinder(facts.histories)
    self.hosts = hosts
  }

  /// Reads everybody, once the digests of images and histories are known.
  mutating func read(
    _ reader: PlanReader, _ facts: ClusterFacts, forRetirement: Bool
  ) throws {
    let digests = facts.digests
    var index = UseIndex(in: facts.scratch)
    try reader.referrers { row in
      let holder = holders.add(Holder(row))
      let item = finder.item(row.target, digest: row.pullDigest, in: digests)
      references.add(row, as: holder, naming: item)
      if forRetirement {
        index.add(row, as: holder, of: holders, naming: item, digests: digests)
      }
      guard let item, HazardFinder.Use(row, hosts: hosts) != nil else { return }
      named.add(item, field: row.number)
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
    var (all, finder) = (named, finder)
    try reader.specTags { row in
      guard let target = row.target,
        let item = finder.item(target, digest: row.image, in: digests)
      else { return }
      all.add(item)
    }
    return all
  }
}
