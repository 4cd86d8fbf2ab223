import Rules

/// Rules that could not run for want of the same evidence.
struct EvidenceGap {
  /// In the report's order.
  private(set) var rules: [Rule]
  let missing: MissingEvidence

  /// The report's gaps, in the order in which they first occur.
  static func all(of report: AuditReport) -> [EvidenceGap] {
    var places: [MissingEvidence: Int] = [:]
    var gaps: [EvidenceGap] = []
    for outcome in report.outcomes {
      guard case .notRun(let missing) = outcome.state else { continue }
      if let place = places[missing] {
        gaps[place].rules.append(outcome.rule)
      } else {
        places[missing] = gaps.count
        gaps.append(EvidenceGap(rules: [outcome.rule], missing: missing))
      }
    }
    return gaps
  }

  /// The commands that would fill the gaps, each once.
  static func commands(of gaps: [EvidenceGap]) -> [String] {
    gaps.flatMap(\.missing.commands).withoutRepetitions
  }
}

extension [String] {
  /// The texts in their order, each at its first place only.
  var withoutRepetitions: [String] {
    var seen: Set<String> = []
    return filter { seen.insert($0).inserted }
  }
}
