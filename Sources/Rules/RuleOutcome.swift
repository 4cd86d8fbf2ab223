/// What came of one rule in one run.
package struct RuleOutcome: Sendable {
  package let rule: Rule
  package let state: State
  /// How long it took, for who wants to know; zero where nobody measured.
  package let duration: Duration

  package init(rule: Rule, state: State, duration: Duration = .zero) {
    self.rule = rule
    self.state = state
    self.duration = duration
  }

  /// What came of it, in a word or two.
  package var words: String {
    switch state {
    case .ran: "ran"
    case .notRun: "did not run: evidence is missing"
    case .failed(let reason): "failed: \(reason)"
    }
  }

  /// Whether it ran, and what it found.
  package enum State: Sendable {
    /// It ran; what it found was handed out.
    case ran
    /// Evidence is missing, so nothing is said either way.
    case notRun(MissingEvidence)
    /// The query failed or took too long; nothing is said either way.
    case failed(String)
  }
}

/// Why a rule could not run, and how to supply what it lacks.
package struct MissingEvidence: Hashable, Sendable {
  /// One sentence for each thing that is missing, sorted.
  package let reasons: [String]
  /// `oc get …` commands that would supply it, sorted.
  package let commands: [String]

  package init(reasons: [String], commands: [String]) {
    self.reasons = reasons
    self.commands = commands
  }
}
