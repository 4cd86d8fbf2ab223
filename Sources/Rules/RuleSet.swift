package import Store

/// Rules by their ids.
package struct RuleSet: Sendable {
  /// In order of id.
  package let rules: [Rule]

  /// Puts rules into order.
  private init(_ rules: [Rule]) {
    self.rules = rules.sorted { $0.id.utf8.lexicographicallyPrecedes($1.id.utf8) }
  }

  /// Reads the rules of files that belong together.
  ///
  /// - Throws: ``RuleError/filesMalformed(_:)`` with one error for each file that is wrong, or
  ///   ``RuleError/idTaken(id:paths:)``.
  package init(files: [RuleFile], checkedAgainst database: ExampleDatabase) throws(RuleError) {
    var rules: [Rule] = []
    var errors: [RuleFileError] = []
    for file in files {
      do throws(RuleFileError) {
        rules.append(try file.rule(checkedAgainst: database))
      } catch {
        errors.append(error)
      }
    }
    if !errors.isEmpty { throw .filesMalformed(errors) }
    try Self.refuseTakenIDs(in: rules)
    self.init(rules)
  }

  /// The rules that came with the program.
  package static func builtIn(
    checkedAgainst database: ExampleDatabase
  ) throws(RuleError) -> RuleSet {
    try RuleSet(files: RuleFile.builtIn, checkedAgainst: database)
  }

  /// The built-in rules, and those of a folder, which count where both have an id.
  ///
  /// The folder is searched with its subfolders, and may be one file; without one there are the
  /// built-in rules alone.
  package static func load(adding folder: String? = nil) throws(RuleError) -> RuleSet {
    let database: ExampleDatabase
    do throws(StoreError) {
      database = try ExampleDatabase()
    } catch {
      throw .examplesUnavailable(error.description)
    }
    let builtIn = try builtIn(checkedAgainst: database)
    guard let folder else { return builtIn }
    let files = try RuleFolder(path: folder).files()
    return try builtIn.overridden(by: RuleSet(files: files, checkedAgainst: database))
  }

  /// The rules of both sets; where both have an id, the other's.
  package func overridden(by other: RuleSet) throws(RuleError) -> RuleSet {
    let replaced = Set(other.rules.flatMap { [$0.id] + $0.aliases })
    let all = rules.filter { !replaced.contains($0.id) } + other.rules
    try Self.refuseTakenIDs(in: all)
    return RuleSet(all)
  }

  /// The rule of that id, or that had it before.
  ///
  /// - Throws: ``RuleError/ruleUnknown(_:near:)``.
  package func rule(_ id: String) throws(RuleError) -> Rule {
    if let rule = rules.first(where: { $0.id == id || $0.aliases.contains(id) }) { return rule }
    let near = NearNames.names(like: id, among: rules.flatMap { [$0.id] + $0.aliases })
    throw .ruleUnknown(id, near: near)
  }

  /// Some of the rules, by ids, former ids or topics.
  ///
  /// All are selected where none is named, and what is ignored counts more.
  ///
  /// - Throws: ``RuleError/ruleUnknown(_:near:)``.
  package func selecting(
    _ selected: [String], ignoring ignored: [String] = []
  ) throws(RuleError) -> RuleSet {
    let wanted = selected.isEmpty ? Set(rules.map(\.id)) : try ids(named: selected)
    let unwanted = try ids(named: ignored)
    return RuleSet(rules.filter { wanted.contains($0.id) && !unwanted.contains($0.id) })
  }

  /// The same rules with other values of their parameters.
  ///
  /// - Throws: ``RuleError/ruleUnknown(_:near:)``,
  ///   ``RuleError/parameterUnknown(rule:parameter:near:)`` or
  ///   ``RuleError/parameterType(rule:parameter:expected:)``.
  package func choosing(_ overrides: [RuleOverride]) throws(RuleError) -> RuleSet {
    var changed: [String: Rule] = [:]
    for override in overrides {
      let id = try rule(override.rule).id
      let rule = if let rule = changed[id] { rule } else { try rule(id) }
      changed[id] = try rule.choosing(override)
    }
    return RuleSet(rules.map { changed[$0.id] ?? $0 })
  }

  /// The ids that ids, former ids and topics stand for.
  ///
  /// - Throws: ``RuleError/ruleUnknown(_:near:)``.
  func ids(named names: [String]) throws(RuleError) -> Set<String> {
    var ids: Set<String> = []
    for name in names {
      let named = rules.filter {
        $0.id == name || $0.topic == name || $0.aliases.contains(name)
      }
      if named.isEmpty {
        let known = rules.flatMap { [$0.id, $0.topic] + $0.aliases }
        throw .ruleUnknown(name, near: NearNames.names(like: name, among: known))
      }
      ids.formUnion(named.map(\.id))
    }
    return ids
  }

  /// An id is one rule's for ever, former ids included.
  private static func refuseTakenIDs(in rules: [Rule]) throws(RuleError) {
    var paths: [String: [String]] = [:]
    for rule in rules {
      for id in Set([rule.id] + rule.aliases) { paths[id, default: []].append(rule.path) }
    }
    if let id = paths.filter({ $1.count > 1 }).keys.sorted().first {
      throw .idTaken(id: id, paths: paths[id, default: []].sorted())
    }
  }
}
