/// Why an item of an export could not be read at all.
package enum ItemError: Error, Hashable, CustomStringConvertible {
  /// The parser's words.
  case malformed(String)
  /// YAML's problem, with line and column in the item, from 1.
  case malformedYAML(String, line: Int, column: Int)
  case truncated
  case tooLarge
  case tooDeep
  /// The closing bracket that stands where another was open.
  case unbalanced(Character)
  case tooManyAliases
  /// It does not end, and neither did much before it: looking for what comes next would take for ever.
  case neverEnding
  /// A list names the kind of its items only behind too many of them.
  case kindTooLate

  package var description: String {
    switch self {
    case .malformed(let why): "is not valid JSON: \(why)"
    case .malformedYAML(let why, _, _): "is not valid YAML: \(why)"
    case .neverEnding: "does not end, like others before it: the rest of the file is not read"
    case .truncated: "ends in the middle: the file is truncated"
    case .tooLarge: "is larger than \(ByteWindow.largestItem >> 20) MiB, expected an API object"
    case .tooDeep: "is nested more than \(JSONItemScanner.deepestNesting) levels deep"
    case .unbalanced(let bracket): "has a '\(bracket)' that closes nothing"
    case .kindTooLate: "names no kind, and its list does so too late: put 'kind' before 'items'"
    case .tooManyAliases: "expands to more than \(YAMLParser.mostWords) values through aliases"
    }
  }
}
