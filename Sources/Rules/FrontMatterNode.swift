import Model
import Store
import Yams

/// A value of the front matter, which knows the line it came from.
///
/// Plain scalars are told apart here and not by the parser: `null` and `~`, `true` and `false`,
/// numbers, and all else as text. What is quoted is text.
struct FrontMatterNode {
  private let node: Node
  private let path: String
  /// In the file, from 1.
  let line: Int
  /// Lines of the file that stand before the YAML.
  private let linesBefore: Int

  private init(_ node: Node, path: String, line: Int, linesBefore: Int) {
    self.node = node
    self.path = path
    self.line = line
    self.linesBefore = linesBefore
  }

  /// Parses YAML that makes up a file, or that begins behind some of its lines.
  ///
  /// - Throws: ``RuleFileError`` where it is not YAML.
  init(parsing yaml: String, path: String, linesBefore: Int) throws(RuleFileError) {
    do {
      guard let node = try Yams.compose(yaml: yaml, .basic) else {
        throw RuleFileError(path: path, line: 1, cause: .keyMissing("id", place: "front matter"))
      }
      self.init(
        node, path: path, line: (node.mark?.line ?? 1) + linesBefore, linesBefore: linesBefore)
    } catch let error as RuleFileError {
      throw error
    } catch {
      throw Self.fault(of: error, path: path, linesBefore: linesBefore)
    }
  }

  func error(_ cause: RuleFileFault) -> RuleFileError {
    RuleFileError(path: path, line: line, cause: cause)
  }

  /// The entries of a mapping, in their order; behind them those of the mapping under `<<`, as far
  /// as their keys are not taken.
  func fields(_ place: String) throws(RuleFileError) -> FrontMatterFields {
    guard case .mapping(let mapping) = node else { throw wrongType(place, "a mapping") }
    var entries: [FrontMatterFields.Entry] = []
    var merged: [FrontMatterFields.Entry] = []
    for (key, value) in mapping {
      let keyNode = child(key)
      if keyNode.isMerge {
        merged = try child(value).fields(place).entries
      } else {
        entries.append((try keyNode.text(place), keyNode.line, child(value)))
      }
    }
    let taken = Set(entries.map(\.key))
    return FrontMatterFields(
      place: place, node: self, entries: entries + merged.filter { !taken.contains($0.key) })
  }

  /// Whether it is the key that takes up the entries of another mapping.
  private var isMerge: Bool {
    guard case .scalar(let scalar) = node else { return false }
    return scalar.style == .plain && scalar.string == "<<"
  }

  var isText: Bool {
    if case .text = scalar { true } else { false }
  }

  func list(_ key: String) throws(RuleFileError) -> [FrontMatterNode] {
    guard case .sequence(let sequence) = node else { throw wrongType(key, "a list") }
    return sequence.map(child)
  }

  /// Text without the line break at its end, which is all that is left of a block's.
  func text(_ key: String) throws(RuleFileError) -> String {
    guard case .text(var text) = scalar else { throw wrongType(key, "text") }
    while text.last?.isNewline == true { text.removeLast() }
    return text
  }

  /// A whole number or text.
  func parameter(_ key: String) throws(RuleFileError) -> SQLValue {
    switch scalar {
    case .integer(let number): return .integer(number)
    case .text(let text): return .text(text)
    default: throw wrongType(key, "a whole number or text")
    }
  }

  /// True or false.
  func flag(_ key: String) throws(RuleFileError) -> Bool {
    guard case .boolean(let text) = scalar else { throw wrongType(key, "'true' or 'false'") }
    return text == "true"
  }

  /// A whole number of seconds, which may be written as a day or a moment.
  func seconds(_ key: String) throws(RuleFileError) -> SQLValue {
    switch scalar {
    case .integer(let number): return .integer(number)
    case .text(let text):
      if let moment = Timestamp(parsing: text) ?? Timestamp(parsing: text + "T00:00:00Z") {
        return .integer(moment.seconds)
      }
    default: break
    }
    throw wrongType(key, "whole seconds, or a time as in '2026-01-31T00:00:00Z'")
  }

  /// A value for a column, of the column's type.
  func value(of column: SchemaColumn) throws(RuleFileError) -> SQLValue {
    switch (scalar, column.kind) {
    case (.null, _) where column.isNullable: return .null
    case (.integer(let number), .integer): return .integer(number)
    case (.text(let text), .text): return .text(text)
    case (.text, .integer) where column.name.hasSuffix("_at") || column.name == Rule.asOf:
      return try seconds(column.name)
    default:
      let type = column.kind == .integer ? "a whole number" : "text"
      throw wrongType(column.name, type + (column.isNullable ? " or null" : ""))
    }
  }

  func wrongType(_ key: String, _ expected: String) -> RuleFileError {
    error(.wrongType(key: key, expected: expected, found: found))
  }

  private func child(_ node: Node) -> FrontMatterNode {
    FrontMatterNode(
      node, path: path, line: node.mark.map { $0.line + linesBefore } ?? line,
      linesBefore: linesBefore)
  }

  private enum Scalar {
    case null
    case boolean(String)
    case integer(Int64)
    case fraction(String)
    case text(String)
  }

  /// Nil for lists and mappings.
  private var scalar: Scalar? {
    guard case .scalar(let scalar) = node else { return nil }
    guard scalar.style == .plain else { return .text(scalar.string) }
    switch scalar.string {
    case "", "~", "null": return .null
    case "true", "false": return .boolean(scalar.string)
    default: break
    }
    if let number = Int64(scalar.string) { return .integer(number) }
    let isNumeric = scalar.string.utf8.allSatisfy { "0123456789+-.eE".utf8.contains($0) }
    return isNumeric && Double(scalar.string) != nil
      ? .fraction(scalar.string) : .text(scalar.string)
  }

  private var found: String {
    switch (node, scalar) {
    case (_, .null): "nothing"
    case (_, .boolean(let text)): "'\(text)'"
    case (_, .integer(let number)): "the number '\(number)'"
    case (_, .fraction(let text)): "the number '\(text)'"
    case (_, .text(let text)): "the text '\(text)'"
    case (.sequence, _): "a list"
    default: "a mapping"
    }
  }

  private static func fault(
    of error: any Error, path: String, linesBefore: Int
  ) -> RuleFileError {
    func fault(_ line: Int, _ reason: String) -> RuleFileError {
      RuleFileError(path: path, line: line + linesBefore, cause: .notYAML(reason))
    }
    switch error as? YamlError {
    case .scanner(_, let problem, let mark, _), .parser(_, let problem, let mark, _),
      .composer(_, let problem, let mark, _):
      return fault(mark.line, problem)
    case .duplicatedKeysInMapping(let keys, let context):
      return fault(context.mark.line, "the key '\(keys.first ?? "")' is there twice")
    case .reader(let problem, _, _, _): return fault(1, problem)
    default: return fault(1, String(describing: error))
    }
  }
}
