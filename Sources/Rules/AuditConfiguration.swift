import Foundation
package import Model

/// What a team sets for its audits.
///
/// ```yaml
/// rules:
///   tag-history-too-long: {max_revisions: 5}
/// evidence:
///   absent: [DeploymentConfig]
/// ```
package struct AuditConfiguration: Sendable {
  /// Values chosen for parameters, in the order of the file.
  package private(set) var overrides: [RuleOverride]
  /// Kinds that the cluster has none of, so that not reading them is no gap.
  package private(set) var absentKinds: [ObjectKind]

  /// Sets nothing.
  package init() {
    overrides = []
    absentKinds = []
  }

  /// Reads a file.
  ///
  /// - Throws: ``RuleError/unreadable(path:reason:)``, or ``RuleError/filesMalformed(_:)`` with the
  ///   line of an unknown key or a value of the wrong type.
  package init(path: String) throws(RuleError) {
    let text: String
    do {
      text = try String(contentsOfFile: path, encoding: .utf8)
    } catch {
      throw .unreadable(path: path, reason: error.localizedDescription)
    }
    do throws(RuleFileError) {
      try self.init(parsing: text, path: path)
    } catch {
      throw .filesMalformed([error])
    }
  }

  /// Reads the text of a file; nothing but comments sets nothing.
  package init(parsing text: String, path: String) throws(RuleFileError) {
    let isBlank = text.split(whereSeparator: \.isNewline).allSatisfy { line in
      line.drop(while: \.isWhitespace).first.map { $0 == "#" } ?? true
    }
    self.init()
    guard !isBlank else { return }
    let fields = try FrontMatterNode(parsing: text, path: path, linesBefore: 0)
      .fields("configuration")
    try fields.allow(["evidence", "rules"], path: path)
    overrides = try Self.overrides(fields["rules"])
    absentKinds = try Self.absentKinds(fields["evidence"], path: path)
  }

  private static func overrides(
    _ rules: FrontMatterNode?
  ) throws(RuleFileError) -> [RuleOverride] {
    guard let rules else { return [] }
    var overrides: [RuleOverride] = []
    for rule in try rules.fields("rules").entries {
      for parameter in try rule.value.fields("rule '\(rule.key)'").entries {
        overrides.append(
          RuleOverride(
            rule: rule.key, parameter: parameter.key,
            value: try parameter.value.parameter(parameter.key)))
      }
    }
    return overrides
  }

  private static func absentKinds(
    _ evidence: FrontMatterNode?, path: String
  ) throws(RuleFileError) -> [ObjectKind] {
    guard let evidence else { return [] }
    let fields = try evidence.fields("evidence")
    try fields.allow(["absent"], path: path)
    return try KindWords.kinds("absent", in: fields)
  }
}
