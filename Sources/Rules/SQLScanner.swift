/// Splits a query into its tokens, without comments and blanks.
///
/// It knows as much of SQL as is needed to tell words from strings, and nothing of grammar, which
/// SQLite checks itself. A string or comment that does not end is taken to end with the query.
struct SQLScanner {
  private let bytes: [UInt8]
  private var position = 0

  static func tokens(of sql: String) -> [SQLToken] {
    var scanner = SQLScanner(bytes: Array(sql.utf8))
    var tokens: [SQLToken] = []
    while let token = scanner.next() { tokens.append(token) }
    return tokens
  }

  private init(bytes: [UInt8]) {
    self.bytes = bytes
  }

  private mutating func next() -> SQLToken? {
    skipBlanksAndComments()
    guard let first = peek() else { return nil }
    let start = position
    switch first {
    case UInt8(ascii: "'"): return quoted(.string, by: first)
    case UInt8(ascii: "\""), UInt8(ascii: "`"): return quoted(.quotedName, by: first)
    case UInt8(ascii: "["): return quoted(.quotedName, by: UInt8(ascii: "]"))
    case UInt8(ascii: ":"), UInt8(ascii: "?"), UInt8(ascii: "@"), UInt8(ascii: "$"):
      position += 1
      skip(while: Self.isWordByte)
      return token(.parameter, from: start)
    case UInt8(ascii: "0")...UInt8(ascii: "9"):
      skip { Self.isWordByte($0) || $0 == UInt8(ascii: ".") }
      return token(.number, from: start)
    case _ where Self.isWordByte(first):
      skip(while: Self.isWordByte)
      return token(.word, from: start)
    default:
      position += 1
      return token(.sign, from: start)
    }
  }

  private mutating func skipBlanksAndComments() {
    while let byte = peek() {
      if byte == 32 || (9...13).contains(byte) {
        position += 1
      } else if byte == UInt8(ascii: "-"), peek(1) == UInt8(ascii: "-") {
        skip { $0 != UInt8(ascii: "\n") }
      } else if byte == UInt8(ascii: "/"), peek(1) == UInt8(ascii: "*") {
        position += 2
        while position < bytes.count,
          !(peek() == UInt8(ascii: "*") && peek(1) == UInt8(ascii: "/"))
        {
          position += 1
        }
        position += 2
      } else {
        return
      }
    }
  }

  /// A token up to its closing quote; a doubled quote does not close it.
  private mutating func quoted(_ kind: SQLToken.Kind, by quote: UInt8) -> SQLToken {
    let start = position
    position += 1
    while let byte = peek() {
      if byte == quote {
        guard peek(1) == quote, quote != UInt8(ascii: "]") else { break }
        position += 1
      }
      position += 1
    }
    let end = min(position, bytes.count)
    position += 1
    let text = String(decoding: bytes[(start + 1)..<end], as: UTF8.self)
    return SQLToken(kind: kind, text: text, offset: start)
  }

  private func token(_ kind: SQLToken.Kind, from start: Int) -> SQLToken {
    let text = String(decoding: bytes[start..<position], as: UTF8.self)
    return SQLToken(kind: kind, text: text, offset: start)
  }

  private func peek(_ ahead: Int = 0) -> UInt8? {
    position + ahead < bytes.count ? bytes[position + ahead] : nil
  }

  private mutating func skip(while isPart: (UInt8) -> Bool) {
    while let byte = peek(), isPart(byte) { position += 1 }
  }

  /// Letters, digits, underscores, and all bytes outside ASCII.
  private static func isWordByte(_ byte: UInt8) -> Bool {
    switch byte {
    case UInt8(ascii: "a")...UInt8(ascii: "z"), UInt8(ascii: "A")...UInt8(ascii: "Z"),
      UInt8(ascii: "0")...UInt8(ascii: "9"), UInt8(ascii: "_"), 128...:
      true
    default: false
    }
  }
}
