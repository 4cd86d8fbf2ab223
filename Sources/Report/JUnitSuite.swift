import Ledger
import Model
import Rules

/// Test cases that stand together: the findings of one rule, or what else there is to say.
struct JUnitSuite {
  let name: String
  /// What its properties say beside the moment.
  let properties: [(name: String, value: String)]
  private(set) var tests = 0
  private(set) var failures = 0
  private(set) var errors = 0
  private(set) var skipped = 0

  init(_ name: String, properties: [(name: String, value: String)] = []) {
    self.name = name
    self.properties = properties
  }

  /// Counts a case of that outcome.
  mutating func add(_ outcome: JUnitOutcome) {
    tests += 1
    switch outcome {
    case .passed: break
    case .failure: failures += 1
    case .error: errors += 1
    case .skipped: skipped += 1
    }
  }

  /// The findings' suites, counted before they are written: one for each stretch of findings of one
  /// rule, in the report's order.
  static func all(of findings: ReportedFindings, _ rules: [String: Rule]) -> [JUnitSuite] {
    var suites: [JUnitSuite] = []
    findings.visitAllInBrief { reported in
      let rule = reported.finding.rule
      if suites.last?.name != rule {
        suites.append(JUnitSuite(rule, properties: rules[rule]?.junitProperties ?? []))
      }
      suites[suites.count - 1].add(JUnitOutcome(reported))
    }
    return suites
  }
}

/// What comes of a test case.
enum JUnitOutcome {
  case passed
  case failure
  case error
  case skipped

  /// A finding that somebody meant to be so is skipped.
  init(_ reported: ReportedFinding) {
    self = reported.suppression == nil ? .failure : .skipped
  }

  /// The element that says it; nil where none does.
  var element: String? {
    switch self {
    case .passed: nil
    case .failure: "failure"
    case .error: "error"
    case .skipped: "skipped"
    }
  }
}

extension EtcdLedger {
  /// What a suite says of bytes in etcd: the whole, then by cause.
  var junitProperties: [(name: String, value: String)] {
    func properties(_ prefix: String, _ amount: LedgerAmount) -> [(name: String, value: String)] {
      [
        (prefix + "storedBytes", String(amount.storedBytes)),
        (prefix + "prunableBytes", String(amount.prunableBytes)),
        (prefix + "retirableBytes", String(amount.retirableBytes)),
      ]
    }
    return [("quotaBytes", String(quotaBytes))] + properties("", total)
      + byCause.flatMap { properties($0.cause.rawValue + ".", $0.amount) }
  }
}

extension Rule {
  /// What a suite of its findings says about it.
  var junitProperties: [(name: String, value: String)] {
    [("title", title), ("topic", topic), ("severity", severity.rawValue)]
  }
}
