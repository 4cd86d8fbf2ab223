import Model
import Store

/// Explains an object that names images: what each of its fields comes to, and whether it stays.
struct WorkloadExplainer {
  let context: ExplanationContext

  /// Explains an object that was read.
  func explain(_ object: ObjectIdentity) throws -> Explanation {
    var explanation = context.begin(
      .workload, kind: object.kind, name: "\(object.namespace)/\(object.name)")
    explanation.facts = try facts(of: object)
    var rows: [ReferrerRow] = []
    try context.reader.referrers(of: object) { rows.append($0) }
    let images = Set(try rows.map { try image(of: $0) }.filter { !$0.isEmpty })
    let focus = try context.focus(on: images)
    let revisions = focus.revisions { _, _, _ in true }
    let finder = UserFinder(
      context.reader, policy: context.policy, revisions: revisions, images: [])
    let hosts = try context.reader.plans.integratedRegistries()
    explanation.fields = try rows.map { try field($0, finder, focus, hosts) }
    explanation.images = images.sorted().compactMap { focus.image($0) }
    explanation.revisions = revisions.filter { images.contains($0.image) }
    let found = UserFinder.Found(referrers: rows)
    explanation.hazards = try context.hazards(to: images, focus, found)
    explanation.summary = summary(of: explanation.fields)
    return explanation
  }

  /// The digest a field comes to; empty where it comes to none.
  private func image(of row: ReferrerRow) throws -> String {
    guard let target = row.target else { return row.pullDigest }
    guard let tag = target.tag else { return target.image ?? row.pullDigest }
    return try context.reader.tagFacts(of: target.imageStream, in: target.namespace, tag: tag)
      .first?.currentImage ?? ""
  }

  private func field(
    _ row: ReferrerRow, _ finder: UserFinder, _ focus: FocusedPlan, _ hosts: Set<String>
  ) throws -> ExplanationField {
    let image = try image(of: row)
    return ExplanationField(
      user: try finder.user(row), resolution: resolution(of: row, image, focus),
      isPulledElsewhere: row.referenceKind == "DockerImage" && !row.registry.isEmpty
        && !hosts.isEmpty && !hosts.contains(row.registry),
      image: image, verdict: image.isEmpty ? nil : focus.image(image)?.verdict)
  }

  private func resolution(
    of row: ReferrerRow, _ image: String, _ focus: FocusedPlan
  ) -> ExplanationField.Resolution {
    if row.invalidReason != nil { return .invalid }
    let isThere = focus.isThere(image)
    guard let target = row.target else { return isThere ? .image : .outside }
    if target.tag != nil { return image.isEmpty ? .missing : .tag }
    let isHeld = !focus.revisions { name, _, held in
      held == image && name.namespace == target.namespace && name.imageStream == target.imageStream
    }.isEmpty
    return isHeld ? .digest : isThere ? .image : .missing
  }

  private func summary(of fields: [ExplanationField]) -> String {
    if fields.isEmpty { return "It names no image." }
    let own = fields.filter { !$0.isPulledElsewhere }
    let lost = Set(own.filter { $0.verdict.map { $0.state != .keep } == true }.map(\.image))
    let missing = own.count { $0.resolution == .missing }
    let rest = missing == 0 ? "" : " Of \(missing) of its fields, what they name was not read."
    switch lost.count {
    case 0: return "No image that it names would be removed." + rest
    case 1: return "An image that it names would be removed: \(lost.first ?? "")." + rest
    default: return "\(lost.count) images that it names would be removed." + rest
    }
  }

  private func facts(of object: ObjectIdentity) throws -> [ExplanationFact] {
    let reader = context.reader
    var list = FactList()
    list.add(
      "place", try reader.origin(of: object.kind, object.namespace, object.name)?.text ?? "")
    guard let row = try reader.workloadFacts(object) else { return list.facts }
    list.add("createdAt", row.createdAt)
    list.add("phase", row.phase)
    list.add("replicas", row.replicas)
    if row.isPaused { list.add("isPaused", true) }
    if !row.hasTemplate { list.add("hasTemplate", false) }
    list.add("serviceAccount", row.serviceAccount)
    list.add(
      "owner", [row.ownerKind, row.ownerName].filter { !$0.isEmpty }.joined(separator: " "))
    list.add(
      "annotations",
      try reader.annotations(of: object.kind, object.namespace, object.name))
    return list.facts
  }
}
