import Model

/// Reads the keys of a configuration file.
struct ConfigurationReader {
  let path: String

  func read(
    _ fields: FrontMatterFields, into configuration: inout AuditConfiguration
  ) throws(RuleFileError) {
    try fields.allow(ConfigurationKey.file, path: path)
    configuration.select = try names("select", in: fields)
    configuration.ignore = try names("ignore", in: fields)
    configuration.failOn = try choice("fail_on", in: fields)
    configuration.failOnNew = try flag("fail_on_new", in: fields)
    configuration.showSuppressed = try flag("show_suppressed", in: fields)
    configuration.baseline = try fields.optionalSetting("baseline") { node throws(RuleFileError) in
      try besideFile(node.filledText("baseline"))
    }
    configuration.rules = try rules(fields["rules"])
    configuration.namespaces = try namespaces(fields["namespaces"])
    configuration.owners = try owners(fields)
    configuration.suppressions = try suppressions(fields["suppressions"])
    guard let evidence = try fields["evidence"]?.fields("evidence") else { return }
    try evidence.allow(ConfigurationKey.evidence, path: path)
    configuration.absent = FileSetting(
      try KindWords.kinds("absent", in: evidence), line: evidence.line(of: "absent"))
  }

  /// A path as seen from the file's folder.
  private func besideFile(_ name: String) -> String {
    guard !name.hasPrefix("/"), let slash = path.lastIndex(of: "/") else { return name }
    return String(path[...slash]) + name
  }

  private func names(
    _ key: String, in fields: FrontMatterFields
  ) throws(RuleFileError) -> FileSetting<[String]>? {
    guard fields[key] != nil else { return nil }
    return FileSetting(try fields.texts(key).map(\.text), line: fields.line(of: key))
  }

  private func flag(
    _ key: String, in fields: FrontMatterFields
  ) throws(RuleFileError) -> FileSetting<Bool>? {
    try fields.optionalSetting(key) { node throws(RuleFileError) in try node.flag(key) }
  }

  private func choice<Choice: CaseIterable & RawRepresentable<String> & Sendable>(
    _ key: String, in fields: FrontMatterFields
  ) throws(RuleFileError) -> FileSetting<Choice>? {
    try fields.optionalSetting(key) { node throws(RuleFileError) in
      let text = try node.text(key)
      guard let choice = Choice(rawValue: text) else {
        throw node.error(
          .valueUnknown(key: key, value: text, allowed: Choice.allCases.map(\.rawValue)))
      }
      return choice
    }
  }

  // MARK: Rules

  private func rules(_ node: FrontMatterNode?) throws(RuleFileError) -> [RuleSettings] {
    var settings: [RuleSettings] = []
    for (id, line, value) in try node?.fields("rules").entries ?? [] {
      let fields = try value.fields("rule '\(id)'")
      var parameters: [FileSetting<RuleOverride>] = []
      for (name, line, value) in fields.entries where !ConfigurationKey.rule.contains(name) {
        let choice = RuleOverride(rule: id, parameter: name, value: try value.parameter(name))
        parameters.append(FileSetting(choice, line: line))
      }
      settings.append(
        RuleSettings(
          rule: FileSetting(id, line: line), severity: try choice("severity", in: fields),
          parameters: parameters))
    }
    return settings
  }

  private func namespaces(_ node: FrontMatterNode?) throws(RuleFileError) -> [NamespaceSettings] {
    var settings: [NamespaceSettings] = []
    for item in try node?.list("namespaces") ?? [] {
      let fields = try item.fields("namespaces")
      try fields.allow(ConfigurationKey.namespace, path: path)
      settings.append(
        NamespaceSettings(
          match: try match(in: fields), select: try names("select", in: fields),
          ignore: try names("ignore", in: fields), rules: try rules(fields["rules"]),
          line: item.line))
    }
    return settings
  }

  private func match(in fields: FrontMatterFields) throws(RuleFileError) -> [Glob] {
    let node = try fields.required("match")
    let globs = try fields.texts("match").map { Glob($0.text) }
    if globs.contains(where: \.text.isEmpty) || globs.isEmpty {
      throw node.error(.empty(key: "match"))
    }
    return globs
  }

  // MARK: Owners and suppressions

  private func owners(_ all: FrontMatterFields) throws(RuleFileError) -> OwnerSettings? {
    guard let fields = try all["owners"]?.fields("owners") else { return nil }
    try fields.allow(ConfigurationKey.owners, path: path)
    var entries: [OwnerSettings.Entry] = []
    for item in try fields["namespaces"]?.list("namespaces") ?? [] {
      let entry = try item.fields("namespaces")
      try entry.allow(ConfigurationKey.owner, path: path)
      entries.append(.init(match: try match(in: entry), team: try entry.text("team")))
    }
    func key(_ name: String) throws(RuleFileError) -> String? {
      fields[name] == nil ? nil : try fields.text(name)
    }
    return OwnerSettings(
      namespaces: entries, label: try key("label"), annotation: try key("annotation"),
      standard: try fields.optionalText("default"), line: all.line(of: "owners"))
  }

  private func suppressions(
    _ node: FrontMatterNode?
  ) throws(RuleFileError) -> [ConfiguredSuppression] {
    var entries: [ConfiguredSuppression] = []
    for item in try node?.list("suppressions") ?? [] {
      let fields = try item.fields("suppression")
      try fields.allow(ConfigurationKey.suppression, path: path)
      var scope: [(key: String, glob: Glob)] = []
      for key in ConfigurationKey.suppressionScope where fields[key] != nil {
        scope.append((key, Glob(try fields.text(key))))
      }
      entries.append(
        ConfiguredSuppression(
          rule: try fields.text("rule"), scope: scope, reason: try fields.text("reason"),
          until: try until(in: fields), reference: try fields.optionalText("ref"), path: path,
          line: item.line))
    }
    return entries
  }

  private func until(in fields: FrontMatterFields) throws(RuleFileError) -> CalendarDay? {
    guard let node = fields["until"] else { return nil }
    guard let day = CalendarDay(parsing: try node.text("until")) else {
      throw node.wrongType("until", "a day such as '2026-12-31'")
    }
    return day
  }
}

extension FrontMatterFields {
  /// Where a key stands; the mapping's line where it is not there.
  fileprivate func line(of key: String) -> Int {
    entries.first { $0.key == key }?.line ?? node.line
  }

  /// The value of a key as `read` takes it; nil where the key is not there.
  fileprivate func optionalSetting<Value: Sendable>(
    _ key: String, _ read: (FrontMatterNode) throws(RuleFileError) -> Value
  ) throws(RuleFileError) -> FileSetting<Value>? {
    guard let node = self[key] else { return nil }
    return FileSetting(try read(node), line: line(of: key))
  }
}

extension FrontMatterNode {
  /// Text that is not empty.
  fileprivate func filledText(_ key: String) throws(RuleFileError) -> String {
    let text = try text(key)
    if text.isEmpty { throw error(.empty(key: key)) }
    return text
  }
}
