import Model
import Store

/// Replays the reference with other numbers of revisions and other ages over the same facts.
struct WhatIfTable {
  private static let revisions = [1, 3, 5, 10]
  private static let hours: [Int64] = [0, 1, 7 * 24, 30 * 24]

  private let plan: PrunePlan
  private let reader: PlanReader

  init(_ plan: PrunePlan, _ reader: PlanReader) {
    self.plan = plan
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
    let uses = try HazardFinder.uses(reader)
    var cells: [WhatIfCell] = []
    for age in ages.map({ GoDuration(nanoseconds: $0) }) {
      // Which pods still protect depends on the age, and so does which references are looked at.
      let policy = plan.policy.keeping(plan.policy.keepTagRevisions, youngerThan: age)
      var references = ReferenceReader(
        policy: policy, ages: AgeRule(policy, asOf: plan.asOf))
      try references.read(reader, digests: &facts.digests)
      facts.references = references.references
      let isRefused = !policy.ignoreInvalidRefs && !references.invalidReferences.isEmpty
      for count in revisions {
        cells.append(
          cell(plan.policy.keeping(count, youngerThan: age), facts, uses, isRefused: isRefused))
      }
    }
    return cells.sorted { left, right in
      (left.keepTagRevisions, left.keepYoungerThan.nanoseconds)
        < (right.keepTagRevisions, right.keepYoungerThan.nanoseconds)
    }
  }

  private func cell(
    _ policy: PrunePolicy, _ facts: ClusterFacts, _ uses: Set<HazardFinder.Use>, isRefused: Bool
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
      endangered: replayed.map { HazardFinder($0).endangered(of: uses) } ?? 0)
  }
}
