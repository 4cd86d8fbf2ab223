import Model
import Rules
import Store

/// The settings of an audit as they count, each with where it comes from.
struct SettingsDocument {
  private static let standard = "default"

  private let settings: AuditSettings
  private let options: RuleOptions
  private let judgement: JudgementOptions
  private let environment: Set<String>

  /// Prepares to show settings; `environment` names the options that came from there.
  init(
    _ settings: AuditSettings, rules options: RuleOptions, judgement: JudgementOptions,
    environment: [String]
  ) {
    self.settings = settings
    self.options = options
    self.judgement = judgement
    self.environment = Set(environment)
  }

  private var file: AuditConfiguration { settings.configuration }

  /// All settings, in order of key.
  var root: SettingNode {
    var entries = [
      entry(
        "fail_on", .text(settings.failOn.rawValue), "fail-on", isGiven: judgement.failOn != nil,
        line: file.failOn?.line),
      entry(
        "fail_on_new", .flag(settings.failOnNew), "fail-on-new",
        isGiven: judgement.failOnNew != nil, line: file.failOnNew?.line),
      entry(
        "ignore", .texts(options.ignored.isEmpty ? file.ignore?.value ?? [] : options.ignored),
        "ignore", isGiven: !options.ignored.isEmpty, line: file.ignore?.line),
      .init(key: "rules", value: .mapping(settings.rules.rules.map(rule))),
      entry(
        "select", .texts(options.selected.isEmpty ? file.select?.value ?? [] : options.selected),
        "select", isGiven: !options.selected.isEmpty, line: file.select?.line),
      entry(
        "show_suppressed", .flag(settings.showsSuppressed), "show-suppressed",
        isGiven: judgement.showSuppressed != nil, line: file.showSuppressed?.line),
    ]
    if let path = settings.baselinePath {
      entries.append(
        entry(
          "baseline", .text(path), "baseline", isGiven: judgement.baseline != nil,
          line: file.baseline?.line))
    }
    let absent = SettingNode.texts(KindWords.names(file.absentKinds))
    entries.append(
      .init(
        key: "evidence",
        value: .mapping([.init(key: "absent", value: absent, origin: origin(file.absent?.line))])))
    entries += namespaces + owners + suppressions
    return .mapping(entries.sorted { $0.key < $1.key })
  }

  private func entry(
    _ key: String, _ value: SettingNode, _ option: String, isGiven: Bool, line: Int?
  ) -> SettingNode.Entry {
    guard isGiven else { return .init(key: key, value: value, origin: origin(line)) }
    let variable = EnvironmentArguments.variable(for: option)
    return .init(
      key: key, value: value,
      origin: environment.contains(option) ? "environment \(variable)" : "option --\(option)")
  }

  /// A place in the file; the built-in settings where the line is nil.
  private func origin(_ line: Int?) -> String {
    line.map { "\(file.path):\($0)" } ?? Self.standard
  }

  private func rule(_ rule: Rule) -> SettingNode.Entry {
    let own = file.rules.filter {
      $0.rule.value == rule.id || rule.aliases.contains($0.rule.value)
    }
    let severity = own.compactMap(\.severity).last
    let chosen = own.flatMap(\.parameters)
    let parameters = rule.parameters.map { parameter in
      let choice = chosen.last { $0.value.parameter == parameter.name }
      return SettingNode.Entry(
        key: parameter.name, value: node(choice?.value.value ?? parameter.value),
        origin: origin(choice?.line))
    }
    let first = SettingNode.Entry(
      key: "severity", value: .text(severity?.value.rawValue ?? rule.severity.rawValue),
      origin: origin(severity?.line))
    return .init(key: rule.id, value: .mapping([first] + parameters))
  }

  private func node(_ value: SQLValue) -> SettingNode {
    if case .integer(let number) = value { return .number(number) }
    return .text(FactText.plain(value))
  }

  // MARK: What only the file says

  private var namespaces: [SettingNode.Entry] {
    guard !file.namespaces.isEmpty else { return [] }
    let entries = file.namespaces.map { settings -> SettingNode in
      var entries: [SettingNode.Entry] = [
        .init(
          key: "match", value: .texts(settings.match.map(\.text)), origin: origin(settings.line))
      ]
      for (key, names) in [("select", settings.select), ("ignore", settings.ignore)] {
        guard let names else { continue }
        entries.append(.init(key: key, value: .texts(names.value), origin: origin(names.line)))
      }
      let rules = settings.rules.map { rule in
        let severity = rule.severity.map {
          SettingNode.Entry(
            key: "severity", value: .text($0.value.rawValue), origin: origin($0.line))
        }
        let parameters = rule.parameters.map {
          SettingNode.Entry(
            key: $0.value.parameter, value: node($0.value.value), origin: origin($0.line))
        }
        return SettingNode.Entry(
          key: rule.rule.value, value: .mapping((severity.map { [$0] } ?? []) + parameters))
      }
      if !rules.isEmpty { entries.append(.init(key: "rules", value: .mapping(rules))) }
      return .mapping(entries)
    }
    return [.init(key: "namespaces", value: .list(entries))]
  }

  private var owners: [SettingNode.Entry] {
    guard let owners = file.owners else { return [] }
    var entries: [SettingNode.Entry] = []
    if !owners.namespaces.isEmpty {
      let teams = owners.namespaces.map { entry -> SettingNode in
        .mapping([
          .init(key: "match", value: .texts(entry.match.map(\.text))),
          .init(key: "team", value: .text(entry.team)),
        ])
      }
      entries.append(.init(key: "namespaces", value: .list(teams)))
    }
    let keys = [
      ("label", owners.label), ("annotation", owners.annotation),
      ("default", owners.standard.isEmpty ? nil : owners.standard),
    ]
    for (key, value) in keys {
      if let value { entries.append(.init(key: key, value: .text(value))) }
    }
    return [.init(key: "owners", value: .mapping(entries), origin: origin(owners.line))]
  }

  private var suppressions: [SettingNode.Entry] {
    guard !file.suppressions.isEmpty else { return [] }
    let entries = file.suppressions.map { entry -> SettingNode in
      var entries: [SettingNode.Entry] = [
        .init(key: "rule", value: .text(entry.rule), origin: origin(entry.line))
      ]
      entries += entry.scope.map { .init(key: $0.key, value: .text($0.glob.text)) }
      entries.append(.init(key: "reason", value: .text(entry.reason)))
      if let until = entry.until { entries.append(.init(key: "until", value: .text(until.text))) }
      if !entry.reference.isEmpty {
        entries.append(.init(key: "ref", value: .text(entry.reference)))
      }
      return .mapping(entries)
    }
    return [.init(key: "suppressions", value: .list(entries))]
  }
}
