import Model
import Rules

/// What a report comes to, counted once and told alike in every format.
struct ReportSummary {
  let loss: InputLoss
  let tally: FindingTally
  /// Findings that do not count.
  let suppressed: Int
  /// Nil where the run has no baseline.
  let baseline: BaselineStatus?
  let keepMarkers: Int
  /// Of these, those whose last day is over.
  let expiredKeepMarkers: Int
  let fixed: Int
  let rulesRan: Int
  let rulesNotRun: Int
  let rulesFailed: Int
  /// Nil for the first run.
  let previousAsOf: Timestamp?

  private static let teamsInLine = 5

  init(_ report: AuditReport) {
    loss = InputLoss(report)
    tally = report.digest.tally
    suppressed = report.digest.suppressed
    baseline = report.baseline
    keepMarkers = report.keepMarkers.count
    expiredKeepMarkers = report.keepMarkers.count { $0.isExpired }
    let tallies = report.digest.byTeam
    let named = tallies.prefix(Self.teamsInLine).map { team, tally in
      "\(team.isEmpty ? "nobody" : team.brief) \(tally.text)"
    }
    let rest = tallies.count - named.count
    teams = (named + (rest > 0 ? ["and \(Wording.count(rest, "more team"))"] : []))
      .joined(separator: "; ")
    fixed = report.fixed.count
    previousAsOf = report.previousAsOf
    var (ran, notRun, failed) = (0, 0, 0)
    for outcome in report.outcomes {
      switch outcome.state {
      case .ran: ran += 1
      case .notRun: notRun += 1
      case .failed: failed += 1
      }
    }
    (rulesRan, rulesNotRun, rulesFailed) = (ran, notRun, failed)
  }

  /// What was found, in a sentence; it never calls clean what was not judged.
  var verdict: String {
    let rules = rulesRan + rulesNotRun + rulesFailed
    if tally.total > 0 { return tally.text + "." }
    if rulesRan == 0 { return "Nothing was judged: no rule ran." }
    if rulesRan == rules, loss.isNone { return "Nothing found." }
    return "Nothing found in what was read, by the \(Wording.count(rulesRan, "rule")) that ran."
  }

  /// What was not judged, in a sentence; empty where every rule ran.
  var gaps: String {
    let parts = [
      rulesNotRun > 0 ? Wording.count(rulesNotRun, "rule") + " did not run" : "",
      rulesFailed > 0 ? Wording.count(rulesFailed, "rule") + " failed" : "",
    ]
    let text = Wording.list(parts.filter { !$0.isEmpty })
    return text.isEmpty ? "" : text + "."
  }

  /// How many rules ran, did not run and failed.
  var rules: String {
    let parts = [
      Wording.number(rulesRan) + " ran", Wording.number(rulesNotRun) + " did not run",
      Wording.number(rulesFailed) + " failed",
    ]
    return parts.joined(separator: ", ")
  }

  /// What does not count, and what the baseline knows, as figures; empty where nothing is set aside.
  var setAside: String {
    let known = baseline.map { baseline in
      let figures = [
        Wording.number(tally.baselinedTotal) + " in the baseline",
        Wording.number(baseline.obsolete.count)
          + " of its \(Wording.count(baseline.entries, "entry", "entries")) obsolete",
        baseline.notJudged > 0 ? Wording.number(baseline.notJudged) + " not judged" : "",
        baseline.hasOtherSettings ? "written with other settings" : "",
      ]
      return figures.filter { !$0.isEmpty }.joined(separator: ", ")
    }
    let hidden = suppressed > 0 ? Wording.number(suppressed) + " suppressed" : nil
    return [hidden, known].compactMap { $0 }.joined(separator: ", ")
  }

  /// The findings of the teams that have most, in one line; empty where no team is named.
  let teams: String

  /// How many markers keep something, and how many of them no longer do; empty where there are
  /// none.
  var kept: String {
    guard keepMarkers > 0 else { return "" }
    let expired = expiredKeepMarkers > 0 ? " (\(Wording.number(expiredKeepMarkers)) expired)" : ""
    return Wording.count(keepMarkers, "keep marker") + expired
  }

  /// What is new, fixed and remains, in a sentence.
  var change: String {
    guard let previousAsOf else {
      return tally.total > 0 ? "First run: everything is new." : "First run."
    }
    let figures = [
      Wording.number(tally.newTotal) + " new", Wording.number(fixed) + " fixed",
      Wording.number(tally.remaining) + " remaining",
    ]
    return figures.joined(separator: ", ") + " since \(previousAsOf.text)."
  }
}
