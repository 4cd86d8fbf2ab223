package import Model

/// Reads the values of one object, and notes those that are not what they should be.
///
/// A value of the wrong type counts as absent, so that the rest of the object is still read; what
/// was noted makes the object a damaged one.
package struct FieldLog {
  /// What is wrong at one place of the object.
  package struct Complaint {
    package let field: String
    package let message: String
    /// Whether the value is of another type than the API has it, so that no client can decode it.
    package let isUndecodable: Bool
  }

  /// Beyond these, complaints are only counted.
  private static let mostComplaints = 20

  /// The value that paths begin at: the object, as an index on its tape.
  private let start: Int
  package private(set) var complaints: [Complaint] = []
  package private(set) var omitted = 0

  /// - Parameter root: The object; the whole document where nil.
  package init(_ root: Node? = nil) {
    start = root?.index ?? 1
  }

  /// The path of a value in the object, in time linear in what stands before it.
  func path(to node: Node) -> String { node.tape.path(from: start, to: node.index) }

  /// Notes that something else was expected, and quotes what was found.
  package mutating func expected(_ what: String, at node: Node) {
    note("expected \(what), found \(Self.words(for: node))", at: node, isUndecodable: true)
  }

  /// Notes that another type was expected; what was found may be a secret.
  private mutating func expectedType(_ what: String, at node: Node) {
    note("expected \(what), found \(Self.type(of: node))", at: node, isUndecodable: true)
  }

  /// Notes what is wrong with a value, once.
  package mutating func note(
    _ message: String, at node: Node, isUndecodable: Bool = false
  ) {
    guard complaints.count < Self.mostComplaints else {
      omitted += 1
      return
    }
    let field = path(to: node)
    guard !complaints.contains(where: { $0.field == field && $0.message == message }) else {
      return
    }
    complaints.append(
      Complaint(field: field, message: message, isUndecodable: isUndecodable))
  }

  /// Empty for null.
  package mutating func text(_ node: Node) -> String {
    if node.kind == .string { return node.text.string }
    if !node.isNull { expectedType("a string", at: node) }
    return ""
  }

  /// Nil for null.
  package mutating func integer(_ node: Node) -> Int64? {
    if let value = node.integer { return value }
    if let value = node.double.flatMap({ Int64(exactly: $0) }) { return value }
    if !node.isNull { expected("a whole number", at: node) }
    return nil
  }

  /// False for null.
  package mutating func flag(_ node: Node) -> Bool {
    switch node.kind {
    case .yes: return true
    case .no, .null: return false
    default:
      expected("true or false", at: node)
      return false
    }
  }

  /// Nil for null.
  package mutating func time(_ node: Node) -> Timestamp? {
    guard node.kind == .string else {
      if !node.isNull { expected("a time as RFC 3339 writes it", at: node) }
      return nil
    }
    if let time = Timestamp(parsing: node.text.bytes) { return time }
    expected("a time as RFC 3339 writes it", at: node)
    return nil
  }

  /// Nil for null.
  package mutating func quantity(_ node: Node) -> Quantity? {
    let text = node.integer.map { String($0) } ?? (node.kind == .string ? node.text.string : "")
    if let quantity = Quantity(parsing: text) { return quantity }
    if !node.isNull { expected("a quantity such as '10Gi'", at: node) }
    return nil
  }

  /// Nil for null.
  package mutating func duration(_ node: Node) -> GoDuration? {
    if node.kind == .string, let duration = GoDuration(parsing: node.text.string) {
      return duration
    }
    if !node.isNull { expected("a duration such as '60m'", at: node) }
    return nil
  }

  /// Empty for null.
  package mutating func fields(_ node: Node) -> Node.Fields {
    if node.kind != .object, !node.isNull { expectedType("an object", at: node) }
    return node.fields
  }

  /// Empty for null.
  package mutating func elements(_ node: Node) -> Node.Elements {
    if node.kind != .array, !node.isNull { expectedType("an array", at: node) }
    return node.elements
  }

  /// The strings of an array; empty for null.
  package mutating func texts(_ node: Node) -> [String] {
    var texts: [String] = []
    for element in elements(node) { texts.append(text(element)) }
    return texts
  }

  /// The value of one key; nil where it is not there or null.
  package mutating func value(_ key: StaticString, of node: Node?) -> Node? {
    guard let node else { return nil }
    var found: Node?
    for (name, value) in fields(node) where name == key { found = value }
    return found.flatMap { $0.isNull ? nil : $0 }
  }

  private static func type(of node: Node) -> String {
    switch node.kind {
    case .string: "a string"
    case .signedInteger, .unsignedInteger, .double: "a number"
    default: words(for: node)
    }
  }

  private static func words(for node: Node) -> String {
    switch node.kind {
    case .object: "an object"
    case .array: "an array"
    case .string: "'" + String(node.text.string.prefix(80)) + "'"
    case .signedInteger: "the number \(Int64(bitPattern: node.tape.words[node.index + 1]))"
    case .unsignedInteger: "the number \(node.tape.words[node.index + 1])"
    case .double: "the number \(node.double ?? 0)"
    case .yes: "true"
    case .no: "false"
    case .null: "null"
    }
  }
}
