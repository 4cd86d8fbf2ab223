package import Model
package import Plan

extension ComparisonReport {
  /// Goes through the items of a kind that differ between two plans.
  package typealias Differences = (
    PlanItem.Kind, (PlanDifference) throws -> Void
  ) throws -> Void

  /// Compares two plans.
  ///
  /// - Throws: What `differences` throws.
  package init(
    from old: PlanDocument, to new: PlanDocument, differences: @escaping Differences
  ) throws {
    let sections = try PlanItem.Kind.allCases.map { kind in
      try Section(kind, differences)
    }
    self.init(
      old: old, new: new, facts: Self.facts(from: old, to: new),
      sections: sections + [
        Section(hazardsFrom: old, to: new), Section(retirementsFrom: old, to: new),
      ])
  }

  private init(old: PlanDocument, new: PlanDocument, facts: [Fact], sections: [Section]) {
    let changed = sections.flatMap(\.counts).reduce(0) { $0 + $1.number }
    let advice =
      old.hasVerdicts && new.hasVerdicts || changed == 0
      ? "" : " Plans that are written with '--verdicts all' also say why the others were kept."
    let outcome =
      changed + facts.count == 0
      ? "Both plans say the same."
      : "\(Wording.count(changed, "item has", "items have")) changed, and "
        + "\(Wording.count(facts.count, "figure or flag", "figures or flags"))." + advice
    self.init(
      title: "Difference between two plans", outcome: outcome, oldMoment: old.asOf,
      newMoment: new.asOf, facts: facts, sections: sections)
  }

  /// What differs in policy, outcome, evidence and figures.
  static func facts(from old: PlanDocument, to new: PlanDocument) -> [Fact] {
    var facts = [
      Fact(key: "policy", label: "Policy", old: old.policyValue, new: new.policyValue),
      Fact(key: "outcome", label: "Outcome", old: old.outcomeValue, new: new.outcomeValue),
      Fact(key: "missing", label: "Not read", old: old.missingValue, new: new.missingValue),
    ]
    let before = Dictionary(old.figures.map { ($0.name, $0.value) }) { first, _ in first }
    for (name, value) in new.figures {
      facts.append(
        Fact(
          key: "summary." + name, label: name, old: .figure(before[name], named: name),
          new: .figure(value, named: name)))
    }
    return facts.filter { $0.old != $0.new }
  }
}

extension ComparisonReport.Section {
  fileprivate init(
    _ kind: PlanItem.Kind, _ differences: @escaping ComparisonReport.Differences
  ) throws {
    var numbers: [PlanDifference.Change: Int] = [:]
    try differences(kind) { numbers[$0.change, default: 0] += 1 }
    self.init(
      key: kind == .tagEvent ? "tagEvents" : "images",
      title: kind == .tagEvent ? "History items" : "Images",
      counts: PlanDifference.Change.allCases.compactMap { change in
        numbers[change].map {
          ComparisonReport.Count(change: change.rawValue, label: change.label, number: $0)
        }
      },
      visit: { receive in
        try differences(kind) { try receive(ComparisonReport.Entry($0)) }
      })
  }

  fileprivate init(hazardsFrom old: PlanDocument, to new: PlanDocument) {
    let known = Dictionary(old.hazards.map { ($0.image, $0) }) { first, _ in first }
    let found = Dictionary(new.hazards.map { ($0.image, $0) }) { first, _ in first }
    let entries = Set(known.keys).union(found.keys).sorted().compactMap { image in
      ComparisonReport.Entry(
        listing: image, [.init("image", image)], before: known[image].map(\.words),
        now: found[image].map(\.words))
    }
    self.init(key: "hazards", title: "Images in use that would go", entries: entries)
  }

  fileprivate init(retirementsFrom old: PlanDocument, to new: PlanDocument) {
    let known = Dictionary(old.retirements.map { ($0.text, $0) }) { first, _ in first }
    let found = Dictionary(new.retirements.map { ($0.text, $0) }) { first, _ in first }
    let entries = Set(known.keys).union(found.keys).sorted().compactMap { text in
      ComparisonReport.Entry(
        listing: text, (known[text] ?? found[text])?.parts ?? [],
        before: known[text]?.reason, now: found[text]?.reason)
    }
    self.init(key: "retirements", title: "Tags that retire", entries: entries)
  }

  /// A section whose entries are few enough to be held.
  private init(key: String, title: String, entries: [ComparisonReport.Entry]) {
    let labels = [("listedNow", "are listed now"), ("listedNoMore", "are listed no more")]
    self.init(
      key: key, title: title,
      counts: labels.compactMap { change, label in
        let number = entries.count { $0.change == change }
        return number == 0
          ? nil : ComparisonReport.Count(change: change, label: label, number: number)
      },
      visit: { receive in for entry in entries { try receive(entry) } })
  }
}

extension ComparisonReport.Entry {
  fileprivate init(_ difference: PlanDifference) {
    self.init(
      change: difference.change.rawValue, subject: difference.item.text,
      parts: difference.item.parts, old: difference.old, new: difference.new)
  }

  /// Nil where both plans list it.
  fileprivate init?(
    listing subject: String, _ parts: [ComparisonReport.Part], before: String?, now: String?
  ) {
    guard (before == nil) != (now == nil) else { return nil }
    func judgement(_ fact: String?) -> PlanJudgement? {
      fact.map { PlanJudgement(verdict: "", reason: "", fact: $0) }
    }
    self.init(
      change: now == nil ? "listedNoMore" : "listedNow", subject: subject, parts: parts,
      old: judgement(before), new: judgement(now))
  }
}

extension PlanDifference.Change {
  fileprivate var label: String {
    switch self {
    case .removedNow: "go now"
    case .keptNow: "stay now"
    case .certainty: "go for certain in one plan only"
    }
  }
}

extension PlanDocument {
  /// The flags that mean its policy.
  var policyValue: ComparisonReport.Value { .text(policy.flags.joined(separator: " ")) }

  /// How the reference would end, and why.
  var outcomeValue: ComparisonReport.Value {
    .text(refusal.isEmpty ? outcome : "\(outcome): \(refusal)")
  }

  /// What was not read.
  var missingValue: ComparisonReport.Value {
    missing.isEmpty ? .nothing : .text(missing.joined(separator: "; "))
  }
}

extension PlanDocument.UsedImage {
  fileprivate var words: String { "used by \(usedBy.joined(separator: ", ")): \(why)" }
}

extension PlanDocument.RetiredTag {
  /// `namespace/stream:tag`.
  var text: String { "\(namespace)/\(imageStream):\(tag)" }

  /// The parts of its name, and its image.
  var parts: [ComparisonReport.Part] {
    [
      .init("image", image), .init("imageStream", imageStream), .init("namespace", namespace),
      .init("tag", tag),
    ]
  }
}

extension PlanItem {
  /// The parts of its name.
  var parts: [ComparisonReport.Part] {
    switch kind {
    case .image: [.init("image", image)]
    case .tagEvent:
      [
        .init("image", image), .init("imageStream", imageStream), .init("namespace", namespace),
        .init("revision", String(revision)), .init("tag", tag),
      ]
    }
  }
}

extension ComparisonReport.Value {
  /// A figure of a summary; sizes are those whose name says so.
  fileprivate static func figure(_ value: Int64?, named name: String) -> Self {
    guard let value else { return .nothing }
    return name.hasSuffix("Bytes") ? .size(value) : .count(value)
  }
}
