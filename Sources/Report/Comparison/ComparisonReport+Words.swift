import Plan
import Rules

extension ComparisonReport.Value {
  /// As people read it.
  var words: String {
    switch self {
    case .nothing: "nothing"
    case .text(let text): text
    case .count(let number): Wording.number(number)
    case .size(let bytes): FactText.bytes(bytes)
    }
  }
}

extension ComparisonReport.Section {
  /// How people read a change.
  func label(of change: String) -> String {
    counts.first { $0.change == change }?.label ?? change
  }

  /// How often each change occurs: `2 go now and 1 stay now`.
  var countWords: String {
    Wording.list(counts.map { "\(Wording.number($0.number)) \($0.label)" })
  }
}

extension ComparisonReport.Entry {
  /// What was said of it, and what is now; empty where nothing was and is.
  var reason: String {
    [old.map { "before: \($0.words)" }, new.map { "now: \($0.words)" }].compactMap(\.self)
      .joined(separator: "; ")
  }
}

extension PlanJudgement {
  fileprivate var words: String { reason.isEmpty ? fact : "\(fact) (\(reason))" }
}
