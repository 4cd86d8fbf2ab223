import Model
import Store

/// Explains a tag of an image stream, or an image in an image stream.
struct TagExplainer {
  let context: ExplanationContext

  /// Explains a tag, which may not be there.
  func explain(_ stream: StreamName, tag: String) throws -> Explanation {
    let rows = try context.reader.tagFacts(of: stream.imageStream, in: stream.namespace, tag: tag)
    let name = "\(stream.text):\(tag)"
    guard let row = rows.first else {
      throw try ExplanationError.unknownTag(name, in: stream, context.reader)
    }
    var explanation = context.begin(
      .imageStreamTag, kind: ObjectKind.imageStreamTag.rawValue, name: name)
    explanation.facts = try facts(of: row, stream)
    var images: Set<String> = []
    try context.reader.revisions(of: stream.imageStream, in: stream.namespace) {
      if $0.tag == tag { images.insert($0.image) }
    }
    let bytes = try context.reader.historyBytes(
      of: stream.imageStream, in: stream.namespace, tag: tag)
    let focus = try finish(&explanation, stream, images: images, historyBytes: bytes) {
      $0.tag == tag
    }
    let judge = HistoryJudge(focus.revisions { name, _, _ in name == stream })
    let verdict = judge.verdict(on: tag, hasSpec: row.hasSpec).verdict
    explanation.verdict = verdict
    guard let deciding = judge.deciding(over: tag) else {
      explanation.summary = verdict.sentence(on: "It") + "."
      return explanation
    }
    explanation.checks = deciding.checks
    explanation.change = context.changes(explanation.users).change(of: deciding)
    explanation.summary = summary(of: explanation.revisions, decidedBy: deciding)
    return explanation
  }

  /// Explains an image in an image stream that was read.
  func explain(_ stream: StreamName, image: String) throws -> Explanation {
    let name = "\(stream.text)@\(image)"
    var explanation = context.begin(
      .imageStreamImage, kind: ObjectKind.imageStreamImage.rawValue, name: name)
    explanation.facts = try ImageExplainer(context: context).facts(of: image)
    let bytes = try context.reader.historyBytes(
      of: stream.imageStream, in: stream.namespace, image: image)
    try finish(&explanation, stream, images: [image], historyBytes: bytes) { $0.image == image }
    let first = explanation.revisions.first { !$0.isRemoved } ?? explanation.revisions.first
    if let first {
      explanation.verdict = first.verdict
      explanation.checks = first.checks
    }
    explanation.change = context.changes(explanation.users).change(ofAll: explanation.revisions)
    explanation.summary = summary(of: explanation.revisions, decidedBy: first)
    return explanation
  }

  /// Tells of revisions, users, hazards and weight.
  ///
  /// - Returns: What was judged for that, all revisions of the image stream among it.
  @discardableResult
  private func finish(
    _ explanation: inout Explanation, _ stream: StreamName, images: Set<String>,
    historyBytes: Int64, where isOwn: @escaping (ExplanationRevision) -> Bool
  ) throws -> FocusedPlan {
    let listed = try context.listed(by: images)
    let focus = try context.focus(on: images.union(listed), stream: stream)
    let holders = focus.revisions { images.contains($2) }
    let own = holders.filter { $0.stream == stream && isOwn($0) }
    explanation.revisions = own
    explanation.images = images.sorted().compactMap { focus.image($0) }
    let finder = UserFinder(
      context.reader, policy: context.policy, revisions: focus.revisions { _, _, _ in true },
      images: explanation.images)
    let tags = Set(own.map(\.tagName) + [explanation.subject.name])
    let found = try finder.find(
      streams: Set(holders.map(\.stream) + [stream]), images: images.filter { !$0.isEmpty },
      where: { target, image in
        images.contains(image) && !image.isEmpty || target.map { tags.contains($0.text) } == true
      })
    explanation.users = found.users
    explanation.hazards = try context.hazards(to: images, focus, found)
    let held = holders + focus.revisions { listed.contains($2) }
    let elsewhere = Set(held.filter { !own.contains($0) }.map(\.image))
    explanation.weight = try WeightFinder(context.reader, focus).weight(
      of: images, listing: listed,
      shared: elsewhere.union(listedElsewhere(images, listed, focus)), historyBytes: historyBytes)
    return focus
  }

  private func listedElsewhere(
    _ images: Set<String>, _ listed: Set<String>, _ focus: FocusedPlan
  ) -> Set<String> {
    images.filter { !images.union(listed).isSuperset(of: focus.indexes(listing: $0)) }
  }

  private func summary(
    of revisions: [ExplanationRevision], decidedBy first: ExplanationRevision?
  ) -> String {
    guard let first else { return "No history holds it, so that nothing can go." }
    guard revisions.count > 1 else { return first.verdict.sentence(on: "It") + "." }
    let kept = revisions.count { $0.verdict.state == .keep }
    return "\(first.verdict.sentence(on: "Revision \(first.number) of \(first.tagName)")). "
      + "\(kept) of \(revisions.count) revisions stay."
  }

  // MARK: Facts

  private func facts(of row: TagFactsRow, _ stream: StreamName) throws -> [ExplanationFact] {
    var list = FactList()
    let (name, namespace) = (stream.imageStream, stream.namespace)
    list.add("place", try place(of: stream, tag: row.tag))
    list.add("convention", row.convention)
    list.add("carriedDate", row.carriedDate)
    list.add("family", row.family)
    list.add("revisions", row.revisions)
    list.add("currentImage", row.currentImage)
    list.add("firstChangedAt", row.firstChangedAt)
    list.add("lastChangedAt", row.lastChangedAt)
    list.add("source", source(of: row))
    if row.hasSpec {
      list.add("isReference", row.isReference)
      list.add("isScheduled", row.isScheduled)
      list.add("isInsecure", row.isInsecure)
    }
    list.add("referencePolicy", row.referencePolicy)
    list.add("importMode", row.importMode)
    let conditions = try context.reader.conditions(of: row.tag, name, in: namespace)
    list.add("conditions", conditions.map(\.text))
    list.add(
      "annotations",
      try context.reader.annotations(of: "ImageStream", namespace, name)
        + context.reader.annotations(of: "ImageStream", namespace, name, tag: row.tag))
    return list.facts
  }

  private func place(of stream: StreamName, tag: String) throws -> String {
    let reader = context.reader
    let whole = try reader.origin(of: "ImageStream", stream.namespace, stream.imageStream)
    return try
      (whole
      ?? reader.origin(of: "ImageStreamTag", stream.namespace, "\(stream.imageStream):\(tag)"))?
      .text ?? ""
  }

  private func source(of row: TagFactsRow) -> String {
    guard !row.fromName.isEmpty else { return row.hasSpec ? "pushed" : "" }
    let namespace = row.fromNamespace.isEmpty ? "" : row.fromNamespace + "/"
    return "\(row.fromKind) \(namespace)\(row.fromName)"
  }
}

extension ConditionRow {
  /// `ImportSuccess=False (NotFound) since 2026-01-30T00:00:00Z: message`.
  fileprivate var text: String {
    let why = reason.isEmpty ? "" : " (\(reason))"
    let since = changedAt.map { " since \($0.text)" } ?? ""
    return "\(type)=\(status)\(why)\(since)" + (message.isEmpty ? "" : ": \(message)")
  }
}
