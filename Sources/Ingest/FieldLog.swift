import Model

/// Reads the values of one object, and notes those that are not what they should be.
///
/// A value of the wrong type counts as absent, so that the rest of the object is still read; what
/// was noted makes the object a damaged one. It is quoted only where the field cannot hold a
/// secret: what stands in the place of an object, an array or a free text is named by its type.
struct FieldLog {
  /// What is wrong at one place of the object.
  struct Complaint {
    let field: String
    let message: String
    /// Whether the value is of another type than the API has it, so that no client can decode it.
    let isUndecodable: Bool
  }

  /// Beyond these, complaints are only counted.
  private static let mostComplaints = 20

  private(set) var complaints: [Complaint] = []
  private(set) var omitted = 0

  /// Notes that something else was expected; the value itself is shown only where it is quoted.
  mutating func expected(_ what: String, at node: Node, isQuoted: Bool = false) {
    let found = isQuoted ? Self.words(for: node) : Self.type(of: node)
    note("expected \(what), found \(found)", at: node, isUndecodable: true)
  }

  /// Notes what is wrong with a value.
  mutating func note(_ message: String, at node: Node, isUndecodable: Bool = false) {
    guard complaints.count < Self.mostComplaints else {
      omitted += 1
      return
    }
    complaints.append(
      Complaint(
        field: node.tape.path(to: node.index), message: message, isUndecodable: isUndecodable))
  }

  /// Empty for null.
  mutating func text(_ node: Node) -> String {
    if node.kind == .string { return node.text.string }
    if !node.isNull { expected("a string", at: node) }
    return ""
  }

  /// Nil for null.
  mutating func integer(_ node: Node) -> Int64? {
    if let value = node.integer { return value }
    if let value = node.double.flatMap({ Int64(exactly: $0) }) { return value }
    if !node.isNull { expected("a whole number", at: node, isQuoted: true) }
    return nil
  }

  /// False for null.
  mutating func flag(_ node: Node) -> Bool {
    switch node.kind {
    case .yes: return true
    case .no, .null: return false
    default:
      expected("true or false", at: node, isQuoted: true)
      return false
    }
  }

  /// Nil for null and for the empty text.
  mutating func time(_ node: Node) -> Timestamp? {
    guard node.kind == .string else {
      if !node.isNull { expected("a time as RFC 3339 writes it", at: node, isQuoted: true) }
      return nil
    }
    if let time = Timestamp(parsing: node.text.bytes) { return time }
    expected("a time as RFC 3339 writes it", at: node, isQuoted: true)
    return nil
  }

  /// Nil for null.
  mutating func quantity(_ node: Node) -> Quantity? {
    let text = node.integer.map { String($0) } ?? (node.kind == .string ? node.text.string : "")
    if let quantity = Quantity(parsing: text) { return quantity }
    if !node.isNull { expected("a quantity such as '10Gi'", at: node, isQuoted: true) }
    return nil
  }

  /// Nil for null.
  mutating func duration(_ node: Node) -> GoDuration? {
    if node.kind == .string, let duration = GoDuration(parsing: node.text.string) {
      return duration
    }
    if !node.isNull { expected("a duration such as '60m'", at: node, isQuoted: true) }
    return nil
  }

  /// Empty for null.
  mutating func fields(_ node: Node) -> Node.Fields {
    if node.kind != .object, !node.isNull { expected("an object", at: node) }
    return node.fields
  }

  /// Empty for null.
  mutating func elements(_ node: Node) -> Node.Elements {
    if node.kind != .array, !node.isNull { expected("an array", at: node) }
    return node.elements
  }

  /// The strings of an array; empty for null.
  mutating func texts(_ node: Node) -> [String] {
    var texts: [String] = []
    for element in elements(node) { texts.append(text(element)) }
    return texts
  }

  /// The value of one key; nil where it is not there or null.
  mutating func value(_ key: StaticString, of node: Node?) -> Node? {
    guard let node else { return nil }
    var found: Node?
    for (name, value) in fields(node) where name == key { found = value }
    return found.flatMap { $0.isNull ? nil : $0 }
  }

  private static func words(for node: Node) -> String {
    switch node.kind {
    case .string: "'" + String(node.text.string.prefix(80)) + "'"
    case .signedInteger: "the number \(Int64(bitPattern: node.tape.words[node.index + 1]))"
    case .unsignedInteger: "the number \(node.tape.words[node.index + 1])"
    case .double: "the number \(node.double ?? 0)"
    default: type(of: node)
    }
  }

  private static func type(of node: Node) -> String {
    switch node.kind {
    case .object: "an object"
    case .array: "an array"
    case .string: "a string"
    case .signedInteger, .unsignedInteger, .double: "a number"
    case .yes: "true"
    case .no: "false"
    case .null: "null"
    }
  }
}
