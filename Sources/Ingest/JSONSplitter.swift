/// Cuts a source of JSON into documents, and lists into their items.
///
/// Documents may be objects or arrays, one after the other, on lines of their own or not. Only a
/// document's own keys are looked at, for `items`; everything deeper is skipped by its brackets.
/// Where an item's brackets do not agree, the next thing that looks like an item is looked for, so
/// that one broken item costs no other.
package struct JSONSplitter<Receiver: PieceReceiver>: ~Copyable {
  private var window: ByteWindow
  private var scanner = JSONItemScanner()
  private var receiver: Receiver
  /// Bytes that were looked through in vain for the end of a value.
  private var searchedBytes = 0
  /// Whether an item may come next: after the bracket and after each comma.
  private var isItemDue = true
  private var place = PiecePlace(document: 0, item: 0, line: 1, column: 1)

  /// Splits a whole source.
  package static func split(_ window: inout ByteWindow, into receiver: inout Receiver) {
    var splitter = JSONSplitter(window: window, receiver: receiver)
    while splitter.splitDocument() {}
    receiver = splitter.receiver
    window = splitter.finish()
  }

  private consuming func finish() -> ByteWindow { window }

  private init(window: consuming ByteWindow, receiver: Receiver) {
    self.window = window
    self.receiver = receiver
  }

  /// Splits the next document; false where there is none.
  private mutating func splitDocument() -> Bool {
    guard let first = dropSpace() else { return false }
    place = PiecePlace(
      document: place.document + 1, item: 0, line: window.line, column: window.column)
    switch first {
    case JSONMark.openBrace: splitObject()
    case JSONMark.openBracket: splitArray()
    default:
      receiver.lose(.malformed("expected '{' or '['"), at: place)
      skipToNextDocument()
    }
    return true
  }

  private mutating func splitArray() {
    let frame = Array("{}".utf8)
    frame.withUnsafeBufferPointer { receiver.beginList(head: $0, at: place) }
    window.drop(1)
    guard splitItems() else { return }
    place.item = 0
    frame.withUnsafeBufferPointer { receiver.receive(document: $0, isList: true, at: place) }
  }

  /// Splits an object; its items, where it has some, go as they come, and the rest is kept.
  private mutating func splitObject() {
    let document = place
    var frame: [UInt8] = []
    var offset = 1
    while true {
      switch scanFields(from: offset) {
      case .items(let bracket):
        frame.append(contentsOf: window.bytes[..<bracket])
        let head = frame + Array("[]}".utf8)
        head.withUnsafeBufferPointer { receiver.beginList(head: $0, at: document) }
        window.drop(bracket + 1)
        guard splitItems() else { return }
        frame.append(contentsOf: Array("[]".utf8))
        offset = 0
      case .ended(let end):
        finish(document, frame: frame, end: end)
        return
      case .failed(let error):
        receiver.lose(error, at: document)
        if error == .neverEnding { dropRest() } else { skipToNextDocument() }
        return
      }
    }
  }

  private mutating func finish(_ document: PiecePlace, frame: [UInt8], end: Int) {
    if frame.isEmpty {
      let whole = UnsafeBufferPointer(rebasing: window.bytes[..<end])
      receiver.receive(document: whole, isList: false, at: document)
    } else {
      let whole = frame + window.bytes[..<end]
      whole.withUnsafeBufferPointer {
        receiver.receive(document: $0, isList: true, at: document)
      }
    }
    window.drop(end)
  }

  // MARK: Fields

  private enum FieldScan {
    /// The offset of the bracket that opens `items`.
    case items(Int)
    /// The offset behind the object.
    case ended(Int)
    case failed(ItemError)
  }

  /// Reads an object's own keys and skips their values.
  private mutating func scanFields(from start: Int) -> FieldScan {
    var offset = start
    while let byte = peek(&offset) {
      switch byte {
      case JSONMark.closeBrace: return .ended(offset + 1)
      case JSONMark.comma: offset += 1
      case JSONMark.quote:
        let key = offset
        switch skipValue(from: offset) {
        case .failed(let error): return .failed(failure(error))
        case .needsMore: return .failed(failure(endError))
        case .ended(let end): offset = end
        }
        let isItems = window.bytes[key..<offset].elementsEqual("\"items\"".utf8)
        guard let colon = peek(&offset) else { return .failed(endError) }
        guard colon == JSONMark.colon else { return .failed(.malformed("expected ':'")) }
        offset += 1
        if peek(&offset) == JSONMark.openBracket, isItems { return .items(offset) }
        switch skipValue(from: offset) {
        case .failed(let error): return .failed(failure(error))
        case .needsMore: return .failed(failure(endError))
        case .ended(let end): offset = end
        }
        guard let next = peek(&offset) else { return .failed(endError) }
        guard next == JSONMark.comma || next == JSONMark.closeBrace else {
          return .failed(.malformed("expected ',' or '}'"))
        }
      default: return .failed(.malformed("expected a key"))
      }
    }
    return .failed(endError)
  }

  /// Why there are no more bytes: the source ends, or the window may not grow.
  private var endError: ItemError { window.isAtEnd ? .truncated : .tooLarge }

  /// Why a value has no end.
  ///
  /// Where brackets stay open again and again, each search for their end goes far beyond the value:
  /// all searches together are bounded.
  private mutating func failure(_ error: ItemError) -> ItemError {
    searchedBytes += scanner.offset
    return searchedBytes > 4 * ByteWindow.largestItem ? .neverEnding : error
  }

  /// The first byte that is no space at or behind an offset, which is moved there; nil at the end.
  private mutating func peek(_ offset: inout Int) -> UInt8? {
    while true {
      while offset < window.bytes.count {
        let byte = window.bytes[offset]
        guard JSONMark.isSpace(byte) else { return byte }
        offset += 1
      }
      guard window.extend() else { return nil }
    }
  }

  private mutating func skipValue(from offset: Int) -> JSONItemScanner.Outcome {
    scanner.begin(at: offset)
    while true {
      let outcome = scanner.scan(window.bytes)
      guard case .needsMore = outcome, window.extend() else { return outcome }
    }
  }

  // MARK: Items

  /// Splits the items of an array whose bracket was dropped; false where the source ends before it
  /// does.
  private mutating func splitItems() -> Bool {
    isItemDue = true
    while let first = dropSpace() {
      switch first {
      case JSONMark.closeBracket:
        window.drop(1)
        return true
      case JSONMark.comma:
        window.drop(1)
        isItemDue = true
      default:
        advancePlace()
        let isDue = isItemDue
        isItemDue = false
        guard isDue ? splitItem() : lose(.malformed("expected ',' or ']' before it")) else {
          return false
        }
      }
    }
    advancePlace()
    receiver.lose(.truncated, at: place)
    return false
  }

  private mutating func advancePlace() {
    place.item += 1
    place.line = window.line
    place.column = window.column
  }

  /// Splits an item off; false where nothing is left behind it.
  private mutating func splitItem() -> Bool {
    switch skipValue(from: 0) {
    case .failed(let error): return lose(failure(error))
    case .needsMore: return lose(failure(endError))
    case .ended(let end):
      receiver.receive(item: UnsafeBufferPointer(rebasing: window.bytes[..<end]), at: place)
      window.drop(end)
      return true
    }
  }

  /// Reports an item and drops everything up to the next thing that looks like one: a brace behind
  /// a comma, and in it one of the keys every object begins with.
  ///
  /// - Returns: Whether there is one.
  private mutating func lose(_ error: ItemError) -> Bool {
    receiver.lose(error, at: place)
    if error == .neverEnding {
      dropRest()
      return false
    }
    var offset = 1
    while true {
      if let next = JSONItemStart.first(in: window.bytes, from: offset) {
        window.drop(next)
        isItemDue = true
        return true
      }
      window.drop(max(0, window.bytes.count - JSONItemStart.longest))
      offset = 0
      guard window.extend() else {
        window.drop(window.bytes.count)
        return false
      }
    }
  }

  /// Drops everything up to the next line that begins with a brace or bracket.
  private mutating func skipToNextDocument() {
    var offset = 1
    while true {
      while offset < window.bytes.count {
        let byte = window.bytes[offset]
        if byte == JSONMark.openBrace || byte == JSONMark.openBracket,
          window.bytes[offset - 1] == JSONMark.newline
        {
          window.drop(offset)
          return
        }
        offset += 1
      }
      window.drop(max(0, window.bytes.count - 1))
      offset = 1
      guard window.extend() else {
        window.drop(window.bytes.count)
        return
      }
    }
  }

  /// Drops everything up to the end of the source.
  private mutating func dropRest() {
    repeat { window.drop(window.bytes.count) } while window.extend()
  }

  /// Drops spaces, however many; the byte behind them, nil at the end.
  private mutating func dropSpace() -> UInt8? {
    repeat {
      let bytes = window.bytes
      if let offset = bytes.firstIndex(where: { !JSONMark.isSpace($0) }) {
        let byte = bytes[offset]
        window.drop(offset)
        return byte
      }
      window.drop(bytes.count)
    } while window.extend()
    return nil
  }
}
