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
  /// What is wrong with a message of protobuf.
  case malformedProtobuf(String)
  /// A value in etcd that says nothing without the cluster's key.
  case encrypted
  /// A value in etcd that is neither protobuf nor JSON.
  case unknownEncoding
  case valueTooLarge
  /// A value in etcd is another object than its key says, or none.
  case otherObject
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
    case .malformedProtobuf(let why): "is not valid protobuf: \(why)"
    case .encrypted: "is encrypted ('k8s:enc:'), which only the API server can undo"
    case .unknownEncoding: "is neither protobuf nor JSON as API servers store them"
    case .otherObject: "is another object, expected the one that its key names"
    case .valueTooLarge:
      "is larger than \(StoredValueParser.largestValue >> 20) MiB, expected an API object"
    case .tooManyAliases: "expands to more than \(YAMLParser.mostWords) values through aliases"
    }
  }
}
