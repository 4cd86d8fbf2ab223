import Foundation
package import Model
import Store

extension RetirementPolicy {
  /// The name that stands for the policy that is built in.
  package static let builtInName = "default"

  /// Reads a file, or the policy that is built in where the path is `default`.
  ///
  /// - Throws: ``RuleError/unreadable(path:reason:)``, or ``RuleError/filesMalformed(_:)`` with the
  ///   line of an unknown key or a value of the wrong type.
  package init(path: String) throws(RuleError) {
    var text = DefaultRetirementPolicy.text
    if path != Self.builtInName {
      do {
        text = try String(contentsOfFile: path, encoding: .utf8)
      } catch {
        throw .unreadable(path: path, reason: error.localizedDescription)
      }
    }
    do throws(RuleFileError) {
      try self.init(parsing: text, path: path)
    } catch {
      throw .filesMalformed([error])
    }
  }

  /// Reads the text of a file.
  package init(parsing text: String, path: String) throws(RuleFileError) {
    let file = try FrontMatterNode(parsing: text, path: path, linesBefore: 0)
      .fields("retirement policy")
    try file.allow(["protect", "rules"], path: path)
    var rules: [Rule] = []
    for node in try file.required("rules").list("rules") {
      rules.append(try Self.rule(node, path: path, taken: rules.map(\.name)))
    }
    if rules.isEmpty { throw file.node.error(.empty(key: "rules")) }
    var protections: [Protection] = []
    for node in try file["protect"]?.list("protect") ?? [] {
      protections.append(try Self.protection(node, path: path, taken: protections.map(\.name)))
    }
    let name = path.split(separator: "/").last.map(String.init) ?? path
    self.init(name: name, rules: rules, protections: protections)
  }

  private static func rule(
    _ node: FrontMatterNode, path: String, taken: [String]
  ) throws(RuleFileError) -> Rule {
    let fields = try node.fields("rule")
    try fields.allow(["keep", "name", "select"], path: path)
    let name = try name(fields, taken: taken)
    let place = "rule '\(name)'"
    let select = try fields.required("select").fields("select of \(place)")
    if select.entries.isEmpty { throw select.node.error(.empty(key: "select")) }
    let keep = try fields["keep"]?.fields("keep of \(place)")
    try keep?.allow(["newestOfFamily", "newestOfVersionLine"], path: path)
    return Rule(
      name: name, selection: try selection(select, path: path),
      newestOfFamily: try keep?.count("newestOfFamily") ?? 0,
      newestOfVersionLine: try keep?.count("newestOfVersionLine") ?? 0)
  }

  private static func selection(
    _ fields: FrontMatterFields, path: String
  ) throws(RuleFileError) -> Selection {
    try fields.allow(
      [
        "carriedDateOlderThanDays", "conventions", "families", "imageOlderThanDays",
        "imageStreams", "namespaces", "tagPattern", "tags", "unchangedForDays",
      ], path: path)
    var selection = Selection()
    selection.conventions = try conventions(fields)
    selection.families = try fields.globs("families")
    selection.tags = try fields.globs("tags")
    selection.tagPattern = try tagPattern(fields)
    selection.namespaces = try fields.globs("namespaces")
    selection.imageStreams = try fields.globs("imageStreams")
    selection.carriedDateOlderThanDays = try fields.count("carriedDateOlderThanDays")
    selection.imageOlderThanDays = try fields.count("imageOlderThanDays")
    selection.unchangedForDays = try fields.count("unchangedForDays")
    return selection
  }

  private static func conventions(
    _ fields: FrontMatterFields
  ) throws(RuleFileError) -> [Convention] {
    var found: [Convention] = []
    for (text, node) in try fields.filledTexts("conventions") {
      guard let convention = Convention(rawValue: text) else {
        throw node.error(
          .valueUnknown(
            key: "conventions", value: text, allowed: Convention.allCases.map(\.rawValue)))
      }
      found.append(convention)
    }
    return found
  }

  /// The text of the expression, once it is known to be one.
  private static func tagPattern(_ fields: FrontMatterFields) throws(RuleFileError) -> String {
    guard let node = fields["tagPattern"] else { return "" }
    let text = try fields.text("tagPattern")
    do {
      _ = try Regex(text)
    } catch {
      throw node.wrongType("tagPattern", "a regular expression")
    }
    return text
  }

  private static func protection(
    _ node: FrontMatterNode, path: String, taken: [String]
  ) throws(RuleFileError) -> Protection {
    let fields = try node.fields("protection")
    let patterns = ["imageStreams", "namespaces", "tags"]
    try fields.allow(patterns + ["name", "reason"], path: path)
    let name = try name(fields, taken: taken)
    guard patterns.contains(where: { fields[$0] != nil }) else {
      throw node.error(.keyMissing("tags", place: "protection '\(name)'"))
    }
    return Protection(
      name: name, reason: try fields.text("reason"), namespaces: try fields.globs("namespaces"),
      imageStreams: try fields.globs("imageStreams"), tags: try fields.globs("tags"))
  }

  private static func name(
    _ fields: FrontMatterFields, taken: [String]
  ) throws(RuleFileError) -> String {
    let name = try fields.text("name")
    guard !taken.contains(name) else {
      throw try fields.required("name").wrongType("name", "a name of its own")
    }
    return name
  }
}

extension FrontMatterFields {
  /// A whole number from 0; nil where the key is not there.
  fileprivate func count(_ key: String) throws(RuleFileError) -> Int? {
    guard let node = self[key] else { return nil }
    guard case .integer(let number) = try node.parameter(key), (0...1_000_000).contains(number)
    else { throw node.wrongType(key, "a whole number from 0 to 1000000") }
    return Int(number)
  }

  fileprivate func globs(_ key: String) throws(RuleFileError) -> [Glob] {
    try filledTexts(key).map { Glob($0.text) }
  }

  /// Texts, none of them empty; there is one at least where the key is there.
  fileprivate func filledTexts(
    _ key: String
  ) throws(RuleFileError) -> [(text: String, node: FrontMatterNode)] {
    let found = try texts(key)
    if let node = self[key], found.isEmpty { throw node.error(.empty(key: key)) }
    for (text, node) in found where text.isEmpty { throw node.error(.empty(key: key)) }
    return found
  }
}
