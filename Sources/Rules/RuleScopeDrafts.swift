/// Applies the settings of a configuration file to all rules.
struct RuleScopeDrafts {
  /// All rules as they are set somewhere, and which of them count there.
  struct Draft {
    var rules: [String: Rule]
    var isOn: Set<String>
  }

  let all: RuleSet
  /// The configuration file.
  let path: String

  /// Ids of the rules that may run at all.
  ///
  /// A setting on line 0 is from the command line.
  func chosen(
    select: FileSetting<[String]>?, ignore: FileSetting<[String]>?
  ) throws(RuleError) -> Set<String> {
    var chosen = Set(all.rules.map(\.id))
    if let select, !select.value.isEmpty { chosen = try ids(select) }
    if let ignore { chosen.subtract(try ids(ignore)) }
    return chosen
  }

  func general(_ settings: [RuleSettings], chosen: Set<String>) throws(RuleError) -> Draft {
    let rules = Dictionary(
      all.rules.map { ($0.id, $0) }, uniquingKeysWith: { first, _ in first })
    var draft = Draft(rules: rules, isOn: chosen)
    try apply(settings, to: &draft, chosen: chosen)
    return draft
  }

  /// What is set for namespaces, on top of what is set in general.
  func special(
    _ settings: NamespaceSettings, on general: Draft, chosen: Set<String>
  ) throws(RuleError) -> Draft {
    var draft = general
    try apply(settings.rules, to: &draft, chosen: chosen)
    draft.isOn.formIntersection(try self.chosen(select: settings.select, ignore: settings.ignore))
    return draft
  }

  private func ids(_ names: FileSetting<[String]>) throws(RuleError) -> Set<String> {
    try located(names.line) { () throws(RuleError) in try all.ids(named: names.value) }
  }

  private func apply(
    _ settings: [RuleSettings], to draft: inout Draft, chosen: Set<String>
  ) throws(RuleError) {
    for setting in settings {
      let id = try located(setting.rule.line) { () throws(RuleError) in
        try all.rule(setting.rule.value).id
      }
      guard var rule = draft.rules[id] else { continue }
      for parameter in setting.parameters {
        rule = try located(parameter.line) { () throws(RuleError) in
          try rule.choosing(parameter.value)
        }
      }
      if let choice = setting.severity?.value {
        if let severity = choice.severity { rule.severity = severity }
        if choice == .off {
          draft.isOn.remove(id)
        } else if chosen.contains(id) {
          draft.isOn.insert(id)
        }
      }
      draft.rules[id] = rule
    }
  }

  private func located<Value>(
    _ line: Int, _ body: () throws(RuleError) -> Value
  ) throws(RuleError) -> Value {
    do throws(RuleError) {
      return try body()
    } catch {
      throw line == 0 ? error : .inFile(path: path, line: line, cause: error)
    }
  }
}
