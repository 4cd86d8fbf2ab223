/// The parts of the page, each a template of its own, so that the page is written a piece at a
/// time.
enum HTMLPart: CaseIterable {
  /// From the beginning to the end of the summary.
  case summary
  /// What is new and what is fixed.
  case change
  /// How many findings each rule has.
  case rules
  /// One rule and its findings.
  case rule
  /// How many findings each namespace has.
  case namespaces
  /// Who holds which bytes in etcd.
  case ledger
  /// What weighs most.
  case offenders
  /// Rules that say nothing, and how to supply what they lack.
  case notJudged
  /// What was read.
  case coverage
  /// What was wrong with the input.
  case diagnostics
  /// The end of the page.
  case end

  /// The template, in Mustache.
  var source: String {
    switch self {
    case .summary: Self.summarySource
    case .change: Self.changeSource
    case .rules: Self.rulesSource
    case .rule: Self.ruleSource
    case .namespaces: Self.namespacesSource
    case .ledger: Self.ledgerSource
    case .offenders: Self.offendersSource
    case .notJudged: Self.notJudgedSource
    case .coverage: Self.coverageSource
    case .diagnostics: Self.diagnosticsSource
    case .end: "</main>\n</body>\n</html>\n"
    }
  }

  /// A text in which code is marked, as the context's `prose` has it.
  static func prose(_ name: String) -> String {
    "{{#\(name)}}{{plain}}{{#code}}<code>{{.}}</code>{{/code}}{{/\(name)}}"
  }
}
