import Model
import Store

/// What every explanation of a snapshot starts from.
struct ExplanationContext {
  let snapshot: SnapshotReader
  let reader: ExplainReader
  let policy: PrunePolicy
  let run: ExplanationRun
  private let sizeLimits: [String: Int64]

  init(_ snapshot: SnapshotReader, flags: PruneFlags) throws {
    self.snapshot = snapshot
    reader = ExplainReader(snapshot)
    policy = PrunePolicy(flags)
    run = try RunSurvey(snapshot: snapshot, reader: reader, flags: flags, policy: policy).run()
    sizeLimits = try reader.plans.imageSizeLimits()
  }

  /// Judges what concerns some images.
  func focus(on images: Set<String>, stream: StreamName? = nil) throws -> FocusedPlan {
    try FocusedPlanner(reader: reader, policy: policy, run: run, sizeLimits: sizeLimits)
      .plan(images: images, stream: stream)
  }

  /// An explanation that says nothing yet.
  func begin(_ sort: ExplanationSubject.Sort, kind: String, name: String) -> Explanation {
    Explanation(
      ExplanationSubject(sort: sort, kind: kind, name: name), asOf: reader.asOf, policy: policy,
      run: run)
  }

  /// What some indexes list, and what indexes among that list, and so on.
  func listed(by images: Set<String>) throws -> Set<String> {
    var found: Set<String> = []
    var frontier = images
    while !frontier.isEmpty {
      frontier = Set(try reader.manifests(of: frontier)).subtracting(found).subtracting(images)
      found.formUnion(frontier)
    }
    return found
  }

  /// What the reference would take from those users, in order of image.
  func hazards(
    to images: Set<String>, _ focus: FocusedPlan, _ found: UserFinder.Found
  ) throws -> [Hazard] {
    guard run.stop == nil else { return [] }
    let hosts = try reader.plans.integratedRegistries()
    return HazardFinder(focus.plan)
      .hazards(found.referrers, found.specTags, hosts: hosts)
      .filter { images.contains($0.image) }
  }

  /// What would have to change, by what is known of users.
  func changes(_ users: [ExplanationUser], remedy: Hazard.Remedy? = nil) -> ChangeFinder {
    ChangeFinder(policy: policy, run: run, asOf: reader.asOf, users: users, remedy: remedy)
  }
}
