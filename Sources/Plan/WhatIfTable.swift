import Model
import Store

/// Replays the reference with other numbers of revisions and other ages over the same facts.
struct WhatIfTable {
  private static let revisions = [1, 3, 5, 10]
  private static let hours: [Int64] = [0, 1, 7 * 24, 30 * 24]

  private let plan: PrunePlan
  private let users: ClusterUsers
  private let reader: PlanReader

  init(_ plan: PrunePlan, _ users: ClusterUsers, _ reader: PlanReader) {
    self.plan = plan
    self.users = users
    self.reader = reader
  }

  /// In order of revisions and age, those of the plan among them; none in size mode, which has
  /// neither.
  func cells() throws -> [WhatIfCell] {
    guard let given = plan.policy.keepYoungerThan, !plan.policy.pruneOverSizeLimit else {
      return []
    }
    let second: Int64 = 1_000_000_000
    let ages = Set(Self.hours.map { $0 * 3600 * second } + [given.nanoseconds]).sorted()
    let revisions = Set(Self.revisions + [plan.policy.keepTagRevisions]).sorted()
    var facts = plan.facts
    let named = try users.allNamed(reader, digests: facts.digests)
    var cells: [WhatIfCell] = []
    for (policy, references) in try references(ages) {
      let age = policy.keepYoungerThan ?? given
      facts.references = references.references
      let isRefused = !policy.ignoreInvalidRefs && !references.invalidReferences.isEmpty
      for count in revisions {
        cells.append(
          cell(plan.policy.keeping(count, youngerThan: age), facts, named, isRefused: isRefused))
      }
    }
    return cells.sorted { left, right in
      (left.keepTagRevisions, left.keepYoungerThan.nanoseconds)
        < (right.keepTagRevisions, right.keepYoungerThan.nanoseconds)
    }
  }

  /// A policy for each age, in nanoseconds, and what it looks at: which pods still protect depends
  /// on the age.
  private func references(_ ages: [Int64]) throws -> [(PrunePolicy, ReferenceReader)] {
    var found = ages.map { age in
      let policy = plan.policy.keeping(
        plan.policy.keepTagRevisions, youngerThan: GoDuration(nanoseconds: age))
      let ages = AgeRule(policy, asOf: plan.asOf)
      return (policy, ReferenceReader(policy: policy, ages: ages, in: plan.facts.scratch))
    }
    var finder = NamedItemFinder(plan.facts.histories)
    try reader.referrers { row in
      let item = finder.item(row.target, in: plan.facts.digests)
      for place in found.indices { found[place].1.add(row, naming: item) }
    }
    return found
  }

  private func cell(
    _ policy: PrunePolicy, _ facts: ClusterFacts, _ named: NamedThings, isRefused: Bool
  ) -> WhatIfCell {
    let replayed =
      isRefused
      ? nil : Replay(policy: policy, asOf: plan.asOf, namesBlobs: false).plan(of: facts)
    let summary = replayed.map { PlanSummary($0) }
    return WhatIfCell(
      keepTagRevisions: policy.keepTagRevisions,
      keepYoungerThan: policy.keepYoungerThan ?? GoDuration(nanoseconds: 0),
      isGiven: policy == plan.policy, outcome: replayed?.outcome ?? .refused,
      tagEvents: summary?.tagEvents ?? 0, images: summary?.images ?? 0,
      registryBytes: summary?.reclaimableBytes ?? 0, imageBytes: summary?.storedBytes ?? 0,
      historyBytes: summary?.historyBytes ?? 0,
      endangered: replayed.map { HazardFinder($0).endangered(of: named) }
        ?? 0)
  }
}
