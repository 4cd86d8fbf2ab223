import Model
import Store

/// Who names what, read in one pass over all fields of a cluster that name images.
struct ClusterUsers {
  /// What the reference looks at.
  private(set) var references: ReferenceReader
  /// What users name, each once, with the numbers of the fields that name it.
  private(set) var uses: [HazardFinder.Use: [Int64]] = [:]
  /// Who uses tags and images; nil where no tag is to be retired.
  private(set) var index: UseIndex?
  /// The hosts by which the integrated registry is known.
  let hosts: Set<String>

  init(policy: PrunePolicy, ages: AgeRule, hosts: Set<String>) {
    references = ReferenceReader(policy: policy, ages: ages)
    self.hosts = hosts
  }

  /// Reads everybody, once the digests of images and histories are known.
  mutating func read(
    _ reader: PlanReader, digests: inout DigestTable, forRetirement: Bool
  ) throws {
    var index = UseIndex()
    try reader.referrers { row in
      references.add(row, digests: &digests)
      if forRetirement { index.add(row, digests: digests) }
      guard let use = HazardFinder.Use(row, hosts: hosts) else { return }
      uses[use, default: []].append(row.number)
    }
    guard forRetirement else { return }
    try index.readSpecTags(reader, digests: digests, hosts: hosts)
    self.index = index
  }

  /// What all users name, spec tags too, each once.
  func allUses(_ reader: PlanReader) throws -> Set<HazardFinder.Use> {
    var all = Set(uses.keys)
    try reader.specTags { row in
      if row.target != nil { all.insert(HazardFinder.Use(target: row.target, digest: row.image)) }
    }
    return all
  }
}
