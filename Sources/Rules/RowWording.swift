import Model
import Store

/// Makes findings of the rows of one rule's query.
struct RowWording {
  private let rule: Rule
  private let columns: [String]
  private let parameters: [String: SQLValue]
  private let positions: [String: Int]
  private let evidence: [Int]

  /// Prepares for rows of these columns.
  ///
  /// The parameters are what the query is run with, for templates that name one; a column of the
  /// same name comes first.
  init(rule: Rule, columns: [String], parameters: [String: SQLValue]) {
    self.rule = rule
    self.columns = columns
    self.parameters = parameters
    positions = Dictionary(
      columns.enumerated().map { ($1, $0) }, uniquingKeysWith: { first, _ in first })
    let others = Self.subjectColumns.union(Impact.columns)
    evidence = columns.indices.filter { !others.contains(columns[$0]) }
  }

  /// Columns that say what a finding is about; every other one is evidence.
  static let subjectColumns: Set<String> = [
    "namespace", "image_stream", "tag", "revision", "image", "kind", "name", "field",
  ]

  /// The finding of one row.
  func finding(from row: [SQLValue]) -> Finding {
    Finding(
      rule: rule.id, severity: rule.severity, subject: subject(of: row),
      message: message(of: row), remedy: remedy(of: row) ?? "",
      evidence: evidence.map { .init(name: columns[$0], value: row[$0]) },
      impact: impact(of: row),
      discriminator: rule.discriminator.map { FactText.plain(value($0, in: row)) })
  }

  private func value(_ name: String, in row: [SQLValue]) -> SQLValue {
    if let position = positions[name] { return row[position] }
    return parameters[name] ?? .null
  }

  private func subject(of row: [SQLValue]) -> FindingSubject {
    func text(_ name: String) -> String {
      positions[name].map { FactText.plain(row[$0]) } ?? ""
    }
    var subject = FindingSubject()
    subject.namespace = text("namespace")
    subject.imageStream = text("image_stream")
    subject.tag = text("tag")
    subject.revision = Int(text("revision")) ?? 0
    subject.image = text("image")
    subject.kind = text("kind")
    subject.name = text("name")
    subject.field = text("field")
    return subject
  }

  private func impact(of row: [SQLValue]) -> Impact {
    func count(_ name: String) -> Int64 {
      guard let position = positions[name], case .integer(let count) = row[position] else {
        return 0
      }
      return max(0, count)
    }
    return Impact(
      registryBytes: count("impact_registry_bytes"), storedBytes: count("impact_stored_bytes"),
      workloads: count("impact_workloads"))
  }

  private func message(of row: [SQLValue]) -> String {
    rule.message.pieces.map { piece in
      switch piece {
      case .text(let text): text
      case .place(let name): FactText.words(for: value(name, in: row), named: name)
      }
    }.joined()
  }

  /// The command with its values quoted.
  ///
  /// - Returns: Nil where a value is not known, or where one would be read as an option, which
  ///   quotes cannot prevent.
  private func remedy(of row: [SQLValue]) -> String? {
    var command = ""
    for piece in rule.remedy.pieces {
      switch piece {
      case .text(let text): command += text
      case .place(let name):
        let value = value(name, in: row)
        guard value != .null else { return nil }
        let text = FactText.plain(value)
        let beginsWord = command.last?.isWhitespace ?? true
        if beginsWord, case .text = value, text.hasPrefix("-") { return nil }
        command += ShellWord.quoting(text)
      }
    }
    return command
  }
}
