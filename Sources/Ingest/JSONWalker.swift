/// Walks one JSON document of any size and hands out the parts that are wanted, one at a time.
///
/// A part is known by the keys that lead to it, with a point between them: `reference.images`.
/// Objects whose members are wanted, and arrays, are walked and never whole in memory.
package struct JSONWalker: ~Copyable {
  /// What is wanted of a value.
  package enum Interest: Sendable {
    /// Each of an object's members is asked for by its own path.
    case members
    /// Each of an array's elements, under the array's path.
    case elements
    /// The value as a whole.
    case whole
    /// Nothing; the members of an object are still asked for.
    case nothing
  }

  private var window: ByteWindow
  private var scanner = JSONItemScanner()
  private let parser = JSONParser()
  private let interest: (String) -> Interest
  private let receive: (String, Node) throws -> Void

  /// Walks a source.
  ///
  /// - Parameters:
  ///   - source: One document of JSON.
  ///   - interest: What is wanted of the value under a path; the document's own is empty.
  ///   - receive: Takes a path and a value, which lasts as long as the call.
  /// - Throws: ``JSONWalkerError``, and what `receive` throws.
  package static func walk(
    _ source: any ByteSource, interest: @escaping (String) -> Interest,
    receive: @escaping (String, Node) throws -> Void
  ) throws {
    var walker = JSONWalker(
      window: ByteWindow(source), interest: interest, receive: receive)
    try walker.walkValue(at: "")
    if try walker.next(isEndFine: true) != nil {
      throw walker.malformed("expected nothing behind the document")
    }
  }

  private init(
    window: consuming ByteWindow, interest: @escaping (String) -> Interest,
    receive: @escaping (String, Node) throws -> Void
  ) {
    self.window = window
    self.interest = interest
    self.receive = receive
  }

  private mutating func walkValue(at path: String) throws {
    let (wanted, receive) = (interest(path), receive)
    let first = try next()
    switch wanted {
    case .members where first != JSONMark.openBrace:
      throw malformed("expected an object at '\(path)'")
    case .members,
      .nothing where first == JSONMark.openBrace:
      try walkMembers(of: path)
    case .elements where first != JSONMark.openBracket:
      throw malformed("expected an array at '\(path)'")
    case .elements,
      .nothing where first == JSONMark.openBracket:
      try walkElements(of: path, areWanted: wanted == .elements)
    case .nothing: window.drop(try valueEnd())
    default: try take { try receive(path, $0) }
    }
  }

  private mutating func walkMembers(of path: String) throws {
    window.drop(1)
    if try next() == JSONMark.closeBrace { return window.drop(1) }
    while true {
      guard try next() == JSONMark.quote else { throw malformed("expected a key") }
      var key = ""
      try take { key = $0.text.string }
      guard try next() == JSONMark.colon else { throw malformed("expected ':'") }
      window.drop(1)
      try walkValue(at: path.isEmpty ? key : path + "." + key)
      if try isAtEnd(closing: JSONMark.closeBrace) { return }
    }
  }

  private mutating func walkElements(of path: String, areWanted: Bool) throws {
    let receive = receive
    window.drop(1)
    if try next() == JSONMark.closeBracket { return window.drop(1) }
    while true {
      _ = try next()
      if areWanted {
        try take { try receive(path, $0) }
      } else {
        window.drop(try valueEnd())
      }
      if try isAtEnd(closing: JSONMark.closeBracket) { return }
    }
  }

  /// Takes a comma or the closing bracket; whether it was the bracket.
  private mutating func isAtEnd(closing bracket: UInt8) throws -> Bool {
    let mark = try next()
    guard mark == JSONMark.comma || mark == bracket else {
      throw malformed("expected ',' or '\(Character(UnicodeScalar(bracket)))'")
    }
    window.drop(1)
    return mark == bracket
  }

  /// Parses the value that the window begins with.
  private mutating func take(_ body: (Node) throws -> Void) throws {
    let end = try valueEnd()
    do {
      let tape = try parser.parse(UnsafeBufferPointer(rebasing: window.bytes[..<end]))
      try body(tape.root)
    } catch let error as ItemError {
      throw JSONWalkerError(line: window.line, cause: "\(error)")
    }
    window.drop(end)
  }

  /// The offset behind the value that the window begins with.
  private mutating func valueEnd() throws -> Int {
    scanner.begin(at: 0)
    while true {
      switch scanner.scan(window.bytes) {
      case .ended(let end): return end
      case .failed(let error): throw JSONWalkerError(line: window.line, cause: "\(error)")
      case .needsMore:
        guard window.extend() else { throw shortage }
      }
    }
  }

  /// Drops spaces; the byte behind them.
  private mutating func next() throws -> UInt8 {
    guard let byte = try next(isEndFine: false) else { throw shortage }
    return byte
  }

  private mutating func next(isEndFine: Bool) throws -> UInt8? {
    repeat {
      let bytes = window.bytes
      if let offset = bytes.firstIndex(where: { !JSONMark.isSpace($0) }) {
        let byte = bytes[offset]
        window.drop(offset)
        return byte
      }
      window.drop(bytes.count)
    } while window.extend()
    if window.error != nil || !isEndFine { throw shortage }
    return nil
  }

  private func malformed(_ why: String) -> JSONWalkerError {
    JSONWalkerError(line: window.line, cause: "\(ItemError.malformed(why))")
  }

  /// Why there are no more bytes.
  private var shortage: JSONWalkerError {
    let words = window.error.map { "\($0)" }
    let end: ItemError = window.isAtEnd ? .truncated : .tooLarge
    return JSONWalkerError(line: window.line, cause: words ?? "\(end)")
  }
}

/// Why a document cannot be walked to its end.
package struct JSONWalkerError: Error, Hashable, CustomStringConvertible {
  /// From 1.
  package let line: Int
  package let cause: String

  package var description: String { "line \(line): \(cause)" }
}
