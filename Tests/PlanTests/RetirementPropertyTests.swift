import CLI
import Foundation
import Model
import Plan
import Rules
import Store
import TestSupport
import Testing

/// What must hold in every plan, over clusters drawn by lot.
///
/// `TAGTIDY_SEEDS` says how many there are.
@Suite struct RetirementPropertyTests {
  private static let seeds =
    ProcessInfo.processInfo.environment["TAGTIDY_SEEDS"].flatMap { Int($0) } ?? 50
  private static let blocks = Array(stride(from: 0, to: seeds, by: 25))
  /// Retires whatever is not protected.
  private static let greedy = "rules: [{name: all, select: {tags: '*'}}]"

  private let folder: TemporaryFolder

  init() throws {
    folder = try TemporaryFolder()
    let kinds = ObjectKind.readByPruner.map(\.rawValue).joined(separator: ", ")
    try folder.write("evidence: {absent: [\(kinds)]}", to: "config.yaml")
  }

  @Test(arguments: blocks)
  func `plans harm nobody`(first: Int) throws {
    for seed in first..<min(first + 25, Self.seeds) { try check(seed: seed) }
  }

  private func check(seed: Int) throws {
    let cluster = RandomCluster(seed: seed)
    let database = try ingest(cluster.objects)
    let plan = try plan(database, seed: seed)
    let state = ClusterState(cluster, after: plan)
    let faults = state.brokenImages + state.brokenUses + state.retiredUses
    #expect(faults.isEmpty, "seed \(seed): \(faults)")
    if let after = plan.retirementPlan?.after {
      let difference = ReplayDifference(from: plan, to: after)
      #expect(
        Removals.applying(difference, from: plan, to: after) == Removals(after),
        "seed \(seed): the difference between the stages is another")
    }
    if seed.isMultiple(of: 2) {
      let again = try self.plan(ingest(state.rest.objects, to: "rest.db"), seed: seed)
      #expect(again.removedImages.isEmpty, "seed \(seed): more images go")
      #expect(again.revisions.allSatisfy { !$0.check.isDropped }, "seed \(seed): more items go")
    }
    guard seed.isMultiple(of: 5) else { return }
    var lot = Lot(seed: seed)
    let document = try document(database, seed: seed)
    let shuffled = try ingest(cluster.objects.shuffled(using: &lot), to: "shuffled.db")
    let change = zip(document, try self.document(shuffled, seed: seed)).first { $0 != $1 }
    #expect(change == nil, "seed \(seed): the order of objects matters")
    let unknown = try self.plan(ingest(cluster.objects, to: "unknown.db", options: []), seed: seed)
    #expect(unknown.retirements.isEmpty, "seed \(seed): retired without evidence")
  }

  private func plan(_ database: String, seed: Int) throws -> PrunePlan {
    let policy = try RetirementPolicy(parsing: Self.policy(seed), path: "policy")
    var flags = PruneFlags()
    flags.keepTagRevisions = seed % 4
    flags.all = !seed.isMultiple(of: 3)
    let request = RetirementRequest(
      policy: policy, maxDeletes: seed.isMultiple(of: 7) ? 6 : nil, waves: .size(2))
    return try SnapshotStore(path: database).read {
      try PrunePlanner.plan($0, flags: flags, retirement: request)
    }
  }

  /// The lines of a plan's document, with all that can be asked for.
  private func document(_ database: String, seed: Int) throws -> [Substring] {
    let policy = try folder.write(Self.policy(seed), to: "policy.yaml")
    _ = CommandRunner.run([
      "plan", "--db", database, "--retire", policy, "--what-if", "--verdicts", "all", "--output",
      "json=" + folder.path("plan.json"),
    ])
    return try folder.text("plan.json").split(separator: "\n")
  }

  /// The database of an export; without options all is there that a plan needs.
  private func ingest(
    _ objects: [String], to name: String = "tagtidy.db", options: [String]? = nil
  ) throws -> String {
    let file = try folder.write(objects.joined(separator: "\n"), to: "export.json")
    _ = CommandRunner.run(
      ["ingest", file, "--db", folder.path(name), "--as-of", Timestamp.asOf.text, "--quiet"]
        + (options ?? ["--config", folder.path("config.yaml")]))
    return folder.path(name)
  }

  private static func policy(_ seed: Int) -> String {
    seed.isMultiple(of: 2) ? greedy : DefaultRetirementPolicy.text
  }
}
