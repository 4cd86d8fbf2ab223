import Model
import Store

/// Explains an image, whether its object was read or only its name.
struct ImageExplainer {
  let context: ExplanationContext

  func explain(_ image: String) throws -> Explanation {
    var explanation = context.begin(.image, kind: ObjectKind.image.rawValue, name: image)
    let listed = try context.listed(by: [image])
    let focus = try context.focus(on: listed.union([image]))
    explanation.facts = try facts(of: image)
    explanation.revisions = focus.revisions { $2 == image }
    let judged = focus.image(image)
    explanation.images = judged.map { [$0] } ?? []
    explanation.verdict = judged?.verdict
    explanation.checks = judged?.checks ?? []
    let found = try users(of: image, judged, focus, holding: explanation.revisions)
    explanation.users = found.users
    explanation.hazards = try context.hazards(to: [image], focus, found)
    explanation.weight = try WeightFinder(context.reader, focus).weight(
      of: [image], listing: listed,
      shared: Set(focus.revisions { listed.contains($2) }.map(\.image)),
      historyBytes: context.reader.historyBytes(holding: image))
    if let judged {
      explanation.change = context.changes(
        found.users, remedy: remedy(explanation.hazards, image, explanation.revisions)
      ).change(of: judged, heldBy: explanation.revisions)
    }
    explanation.summary = summary(judged, explanation.revisions)
    return explanation
  }

  private func users(
    of image: String, _ judged: ExplanationImage?, _ focus: FocusedPlan,
    holding revisions: [ExplanationRevision]
  ) throws -> UserFinder.Found {
    let finder = UserFinder(
      context.reader, policy: context.policy, revisions: focus.revisions { _, _, _ in true },
      images: judged.map { [$0] } ?? [])
    return try finder.find(
      streams: Set(revisions.map(\.stream)), images: [image], where: { $1 == image })
  }

  /// The tag that a hazard asks for, else one in an image stream that still has the image.
  private func remedy(
    _ hazards: [Hazard], _ image: String, _ revisions: [ExplanationRevision]
  ) -> Hazard.Remedy? {
    if let remedy = hazards.first?.remedy { return remedy }
    guard let stream = revisions.first?.stream.text else { return nil }
    return Hazard.Remedy(
      isHeld: true, source: "\(stream)@\(image)",
      tag: "\(stream):in-use-\(image.suffix(64).prefix(12))")
  }

  private func summary(
    _ image: ExplanationImage?, _ revisions: [ExplanationRevision]
  ) -> String {
    guard let image else {
      return "There is no image object of that name: what holds it is dropped as absent."
    }
    let kept = revisions.filter { !$0.isRemoved }.count
    let held =
      revisions.isEmpty
      ? "" : " (\(kept) of \(revisions.count) revisions that hold it stay)"
    return image.verdict.sentence(on: "It") + held + "."
  }

  func facts(of image: String) throws -> [ExplanationFact] {
    var list = FactList()
    list.add("place", try context.reader.origin(of: "Image", "", image)?.text ?? "")
    guard let row = try context.reader.imageFacts(image) else { return list.facts }
    list.add("createdAt", row.createdAt)
    list.add("builtAt", row.builtAt)
    list.add("mediaType", row.mediaType)
    let platform = [row.operatingSystem, row.architecture].filter { !$0.isEmpty }
    list.add("platform", platform.joined(separator: "/"))
    list.add("pullSpec", row.pullSpec)
    list.add("labelName", row.labelName)
    list.add("labelVersion", row.labelVersion)
    list.add("isManaged", row.isManaged)
    list.add("hasMetadata", row.hasMetadata)
    list.add("layers", row.layers)
    list.add("manifests", row.manifests)
    list.add("signatures", row.signatures)
    list.add("sizeBytes", bytes: row.sizeBytes)
    list.add("storedBytes", bytes: row.storedBytes)
    list.add("annotations", try context.reader.annotations(of: "Image", "", image))
    return list.facts
  }
}

extension ExplanationRevision {
  var stream: StreamName { StreamName(namespace: namespace, imageStream: imageStream) }
}

extension Verdict {
  /// What becomes of a subject and why, without the full stop.
  func sentence(on subject: String) -> String {
    switch state {
    case .keep: "\(subject) stays: \(fact)"
    case .prune: "\(subject) goes: \(fact)"
    case .unknown:
      "\(subject) would go by what was read, but not all that may protect was read: \(fact)"
    }
  }
}
