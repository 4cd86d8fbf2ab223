import Model
import Plan
import Store

/// Compares what is explained of every object with the plan of the whole cluster.
struct ExplanationAgreement {
  let store: SnapshotStore
  let flags: PruneFlags

  /// What differs, a line each; empty where every verdict, deciding check, fact, referrer and hazard
  /// is the plan's.
  func differences() throws -> [String] {
    try store.read { snapshot in
      let plan = try PrunePlanner.plan(snapshot, flags: flags, asksVerdicts: true)
      guard plan.refusal == nil else { return try refused(plan, snapshot) }
      return try differencesOfImages(plan, snapshot) + differencesOfRevisions(plan, snapshot)
        + differencesOfTags(plan, snapshot)
    }
  }

  private func differencesOfImages(
    _ plan: PrunePlan, _ snapshot: SnapshotReader
  ) throws -> [String] {
    let hazards = Dictionary(uniqueKeysWithValues: plan.hazards.map { ($0.image, $0) })
    var lines: [String] = []
    for index in plan.imagesByDigest {
      let digest = plan.facts.digests.text(of: plan.facts.images.entries[index].digest)
      let explanation = try Explainer.explain(.image(digest), snapshot, flags: flags)
      let expected = plan.verdict(forImage: index)
      lines += difference(
        expected, explanation.verdict, explanation.checks, of: "image \(digest)")
      if explanation.hazards != (hazards[digest].map { [$0] } ?? []) {
        lines.append("hazards of image \(digest) differ")
      }
    }
    return lines
  }

  private func differencesOfRevisions(
    _ plan: PrunePlan, _ snapshot: SnapshotReader
  ) throws -> [String] {
    let revisions = Dictionary(grouping: plan.revisions, by: \.stream)
    var lines: [String] = []
    for (index, stream) in plan.streams.enumerated() {
      let name = ExplanationName.imageStream(namespace: stream.namespace, name: stream.imageStream)
      let explained = try Explainer.explain(name, snapshot, flags: flags)
      let expected = revisions[UInt32(index)] ?? []
      let place = "\(stream.namespace)/\(stream.imageStream)"
      guard explained.revisions.count == expected.count else {
        lines.append("\(place): \(explained.revisions.count) of \(expected.count) revisions")
        continue
      }
      let found = Dictionary(
        uniqueKeysWithValues: explained.revisions.map { ("\($0.tag) \($0.number)", $0) })
      for revision in expected {
        let key = "\(revision.tag) \(revision.number)"
        lines += difference(
          plan.verdict(for: revision), found[key]?.verdict, found[key]?.checks ?? [],
          of: "\(place) \(key)")
      }
      lines += explained.images.compactMap { self.difference($0, from: plan) }
    }
    return lines
  }

  private func differencesOfTags(
    _ plan: PrunePlan, _ snapshot: SnapshotReader
  ) throws -> [String] {
    var lines: [String] = []
    for (index, stream) in plan.streams.enumerated() {
      let (namespace, name) = (stream.namespace, stream.imageStream)
      let explained = try Explainer.explain(
        .imageStream(namespace: namespace, name: name), snapshot, flags: flags)
      let judged = plan.verdict(forStream: index)
      if explained.verdict != judged?.verdict {
        lines.append("\(stream.text): \(explained.verdict as Any), planned \(judged as Any)")
      }
      if explained.tags.map(\.tag) != judged?.tags.map(\.tag)
        || explained.tags.map(\.verdict) != judged?.tags.map(\.verdict)
      {
        lines.append("\(stream.text): \(explained.tags), planned \(judged?.tags as Any)")
      }
      for tag in judged?.tags ?? [] {
        let alone = try Explainer.explain(
          .imageStreamTag(namespace: namespace, imageStream: name, tag: tag.tag), snapshot,
          flags: flags)
        if alone.verdict != tag.verdict {
          lines.append(
            "\(stream.text):\(tag.tag): \(alone.verdict as Any), planned \(tag.verdict)")
        }
      }
    }
    return lines
  }

  private func difference(_ image: ExplanationImage, from plan: PrunePlan) -> String? {
    guard let id = plan.facts.digests.existingID(of: image.image),
      let index = plan.facts.images.index(of: id)
    else { return "image \(image.image) is not in the plan" }
    return plan.verdict(forImage: index) == image.verdict ? nil : "image \(image.image) differs"
  }

  private func difference(
    _ expected: Verdict, _ found: Verdict?, _ checks: [ExplanationCheck], of object: String
  ) -> [String] {
    guard expected == found else {
      return ["\(object): \(found.map { "\($0)" } ?? "no verdict"), planned \(expected)"]
    }
    let deciding = checks.filter { $0.state == .decides }
    guard deciding.map(\.name) == [expected.check], deciding[0].fact == expected.fact else {
      return ["\(object): decided by \(deciding.map(\.name)), planned \(expected.check)"]
    }
    return []
  }

  /// Where the reference removes nothing at all, everything stays and says why.
  private func refused(_ plan: PrunePlan, _ snapshot: SnapshotReader) throws -> [String] {
    let check = "run-" + plan.outcome.rawValue
    return try ExplainReader(snapshot).imageStreams().flatMap { name in
      let explained = try Explainer.explain(
        ExplanationName.parse(name, in: nil).name, snapshot, flags: flags)
      let verdicts =
        explained.revisions.map(\.verdict) + explained.images.map(\.verdict)
        + (explained.revisions.isEmpty ? [] : [explained.verdict].compactMap(\.self))
      return verdicts.filter {
        $0.state != .keep || $0.check != check
          || !$0.fact.hasSuffix(plan.refusal?.message ?? "?")
      }.map { "\(name): \($0)" }
    }
  }
}
