/// What a line of YAML says about where documents and items begin and end.
///
/// Only the first bytes that are no spaces are looked at, so a line inside a quoted or block scalar
/// is told like any other. Those are indented in whatever writes YAML, and so are `indented` here.
enum YAMLLine: Hashable {
  /// Spaces or a comment.
  case blank
  /// `%YAML 1.2`
  case directive
  /// `---`, and whether more than a comment follows.
  case documentStart(hasContent: Bool)
  /// `...`
  case documentEnd
  /// `- `, and the column of the hyphen, from 0.
  case entry(column: Int)
  /// `items:` in the first column, and no value behind it.
  case items
  /// Anything else in the first column.
  case unindented
  /// Anything else.
  case indented
  /// No line: the source has no more.
  case end

  /// Tells a line by its bytes, which may lack its end.
  init(_ line: UnsafeBufferPointer<UInt8>) {
    guard let column = line.firstIndex(where: { $0 != Self.space }) else {
      self = .blank
      return
    }
    switch line[column] {
    case UInt8(ascii: "\n"), UInt8(ascii: "#"):
      self = .blank
    case UInt8(ascii: "\t"), UInt8(ascii: "\r"):
      self = Self.isEmpty(line[column...]) ? .blank : .indented
    case UInt8(ascii: "-") where Self.isSpaceOrEnd(line, column + 1):
      self = .entry(column: column)
    case let byte:
      self = column > 0 ? .indented : Self.unindented(line, byte)
    }
  }

  private static let space = UInt8(ascii: " ")

  private static func unindented(_ line: UnsafeBufferPointer<UInt8>, _ first: UInt8) -> YAMLLine {
    switch first {
    case UInt8(ascii: "%"):
      .directive
    case UInt8(ascii: "-") where line.starts(with: "---".utf8) && isSpaceOrEnd(line, 3):
      .documentStart(hasContent: !isEmpty(line[3...]))
    case UInt8(ascii: ".") where line.starts(with: "...".utf8) && isSpaceOrEnd(line, 3):
      .documentEnd
    case UInt8(ascii: "i")
    where line.starts(with: "items:".utf8) && isSpaceOrEnd(line, 6) && isEmpty(line[6...]):
      .items
    default:
      .unindented
    }
  }

  private static func isSpaceOrEnd(_ line: UnsafeBufferPointer<UInt8>, _ offset: Int) -> Bool {
    guard offset < line.count else { return true }
    return isSpace(line[offset])
  }

  private static func isSpace(_ byte: UInt8) -> Bool {
    byte == space || byte == UInt8(ascii: "\t") || byte == UInt8(ascii: "\n")
      || byte == UInt8(ascii: "\r")
  }

  /// Whether nothing but spaces or a comment is there.
  private static func isEmpty(_ part: Slice<UnsafeBufferPointer<UInt8>>) -> Bool {
    guard let first = part.first(where: { !isSpace($0) }) else { return true }
    return first == UInt8(ascii: "#")
  }
}
