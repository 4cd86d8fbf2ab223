import Foundation
package import Model

/// What a team sets for its audits, as its configuration file says it.
///
/// ```yaml
/// rules:
///   tag-history-too-long: {severity: info, max_overdue_revisions: 5}
/// evidence:
///   absent: [DeploymentConfig]
/// ```
package struct AuditConfiguration: Sendable {
  /// The file; empty where there is none.
  package var path = ""
  /// Ids and topics of the rules that run; nil where the file does not say.
  package var select: FileSetting<[String]>?
  /// Ids and topics of rules that do not run.
  package var ignore: FileSetting<[String]>?
  package var failOn: FileSetting<FailureThreshold>?
  package var failOnNew: FileSetting<Bool>?
  package var showSuppressed: FileSetting<Bool>?
  /// As a path from the current folder.
  package var baseline: FileSetting<String>?
  /// In the order of the file.
  package var rules: [RuleSettings] = []
  /// In the order of the file; of those that cover a namespace, the first counts.
  package var namespaces: [NamespaceSettings] = []
  package var owners: OwnerSettings?
  /// Kinds that the cluster has none of, so that not reading them is no gap.
  package var absent: FileSetting<[ObjectKind]>?
  /// In the order of the file.
  package var suppressions: [ConfiguredSuppression] = []

  /// Sets nothing.
  package init() {}

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
    self.path = path
    guard !isBlank else { return }
    let fields = try FrontMatterNode(parsing: text, path: path, linesBefore: 0)
      .fields("configuration")
    try ConfigurationReader(path: path).read(fields, into: &self)
  }

  /// Values chosen for parameters everywhere, in the order of the file.
  package var overrides: [RuleOverride] { rules.flatMap { $0.parameters.map(\.value) } }

  /// Kinds that the cluster has none of.
  package var absentKinds: [ObjectKind] { absent?.value ?? [] }
}
