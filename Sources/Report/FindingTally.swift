import Rules

/// How many findings there are of each severity, how many of them are new, and how many are known
/// to the baseline.
struct FindingTally: Sendable {
  private(set) var errors = 0
  private(set) var warnings = 0
  private(set) var infos = 0
  /// Those that this run saw first, by severity.
  private var new: [Severity: Int] = [:]
  /// Those that the baseline holds, by severity.
  private var baselined: [Severity: Int] = [:]

  var total: Int { errors + warnings + infos }

  /// Those that this run saw first.
  var newTotal: Int { new.values.reduce(0, +) }

  /// Those that an earlier run saw too.
  var remaining: Int { total - newTotal }

  func count(_ severity: Severity) -> Int {
    switch severity {
    case .error: errors
    case .warning: warnings
    case .info: infos
    }
  }

  /// Those that the baseline holds.
  var baselinedTotal: Int { baselined.values.reduce(0, +) }

  func baselinedCount(_ severity: Severity) -> Int { baselined[severity] ?? 0 }

  func newCount(_ severity: Severity) -> Int { new[severity] ?? 0 }

  mutating func add(_ reported: ReportedFinding) {
    switch reported.finding.severity {
    case .error: errors += 1
    case .warning: warnings += 1
    case .info: infos += 1
    }
    if reported.isNew { new[reported.finding.severity, default: 0] += 1 }
    if reported.isBaselined { baselined[reported.finding.severity, default: 0] += 1 }
  }

  /// `12 errors, 3 warnings and 1 info`, without those that are none; empty where there are none.
  var text: String {
    Wording.list(Severity.gravestFirst.filter { count($0) > 0 }.map { $0.count(count($0)) })
  }
}

extension Severity {
  static let gravestFirst: [Severity] = [.error, .warning, .info]
}
