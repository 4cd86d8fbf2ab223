import Model

/// Which rules run, and how they are set, in which namespaces.
///
/// A rule whose parameters differ between namespaces runs once with each set of values, and what a
/// run finds counts only in the namespaces that have these values. What is in no namespace is
/// judged by the general settings.
package struct RuleScopes: Sendable {
  /// Those that run somewhere, as they are set in general; in order of id.
  package let rules: [Rule]
  /// All that is to be run, in order of id.
  package let forms: [RuleForm]
  private let general: RuleScope
  private let special: [(settings: NamespaceSettings, scope: RuleScope)]

  /// Settles what holds where.
  ///
  /// - Parameters:
  ///   - all: Every rule there is.
  ///   - configuration: What a team sets.
  ///   - select: Ids and topics, instead of those of the configuration; empty where it counts.
  ///   - ignore: The same for those that do not run.
  /// - Throws: ``RuleError`` where a name is not known or a value of another type.
  package init(
    _ all: RuleSet, configuration: AuditConfiguration, select: [String] = [],
    ignore: [String] = []
  ) throws(RuleError) {
    let drafts = RuleScopeDrafts(all: all, path: configuration.path)
    let chosen = try drafts.chosen(
      select: select.isEmpty ? configuration.select : FileSetting(select, line: 0),
      ignore: ignore.isEmpty ? configuration.ignore : FileSetting(ignore, line: 0))
    let first = try drafts.general(configuration.rules, chosen: chosen)
    var others: [RuleScopeDrafts.Draft] = []
    for settings in configuration.namespaces {
      others.append(try drafts.special(settings, on: first, chosen: chosen))
    }
    var forms: [RuleForm] = []
    var scopes = Array(repeating: RuleScope(), count: others.count + 1)
    var rules: [Rule] = []
    for id in all.rules.map(\.id) {
      let uses = ([first] + others).map { draft in draft.isOn.contains(id) ? draft.rules[id] : nil }
      var own: [Rule] = []
      for (place, use) in uses.enumerated() {
        guard let use else { continue }
        let number = own.firstIndex { $0.parameters == use.parameters } ?? own.count
        if number == own.count { own.append(use) }
        scopes[place].settings[id] = .init(form: number, severity: use.severity)
      }
      forms += own.enumerated().map { RuleForm(rule: $1, number: $0) }
      if let rule = own.first { rules.append(rule) }
    }
    self.rules = rules
    self.forms = forms
    general = scopes[0]
    special = Array(zip(configuration.namespaces, scopes.dropFirst())).map { ($0, $1) }
  }

  /// Whether a rule is judged in a namespace.
  package func judges(_ rule: String, in namespace: String) -> Bool {
    scope(of: namespace).settings[rule] != nil
  }

  /// The finding as it counts where it is; nil where the form does not.
  package func finding(_ finding: Finding, of form: Int) -> Finding? {
    guard let setting = scope(of: finding.subject.namespace).settings[finding.rule],
      setting.form == form
    else { return nil }
    return setting.severity == finding.severity ? finding : finding.with(setting.severity)
  }

  /// The rule that has or had an id; nil where none of it runs.
  func rule(named id: String) -> Rule? {
    rules.first { $0.id == id || $0.aliases.contains(id) }
  }

  /// Names what decides which findings there are, severities aside: 16 hexadecimal digits.
  package var hash: String {
    var hash = FNVHash()
    for (settings, scope) in [(nil, general)] + special.map({ ($0.settings, $0.scope) }) {
      for glob in settings?.match ?? [] { hash.add(part: glob.text) }
      for form in forms where scope.settings[form.rule.id]?.form == form.number {
        hash.add(part: form.rule.id)
        for parameter in form.rule.parameters {
          hash.add(part: parameter.name)
          hash.add(part: FactText.plain(parameter.value))
        }
      }
      hash.add(part: "")
    }
    return hash.text
  }

  private func scope(of namespace: String) -> RuleScope {
    special.first { $0.settings.covers(namespace) }?.scope ?? general
  }
}

/// What holds in some namespaces: the rules that count there.
private struct RuleScope: Sendable {
  struct Setting: Sendable {
    let form: Int
    let severity: Severity
  }

  /// By id.
  var settings: [String: Setting] = [:]
}
