/// Cuts a source of YAML into documents, and lists into their items.
///
/// It is cut by its lines, not parsed, so that one broken item costs no other. A document ends at a
/// line that begins with `---` or `...`. It is a list where a line `items:` in the first column is
/// followed by a line with a hyphen: each line with a hyphen in that column begins an item, which
/// lasts to the next one, or to a line in the first column that begins with anything else. The
/// hyphen is made a space, which leaves the item a document of its own, all in its place. What
/// stands before and behind the items is collected. Items in any other form (`items: []`,
/// `"items":`) make the document one that comes whole.
///
/// An item's place is that of its hyphen. Lines and columns that the parser tells count from the
/// first byte of the hyphen's line.
package struct YAMLItemScanner<Receiver: PieceReceiver>: ~Copyable {
  private var reader: YAMLLineReader
  private var receiver: Receiver
  /// Of the current document or item.
  private var place = PiecePlace(document: 0, item: 0, line: 1, column: 1)

  /// Splits a whole source.
  package static func split(_ window: inout ByteWindow, into receiver: inout Receiver) {
    var scanner = YAMLItemScanner(reader: YAMLLineReader(window), receiver: receiver)
    while scanner.findDocument() { scanner.splitDocument() }
    receiver = scanner.receiver
    window = scanner.finish()
  }

  private init(reader: consuming YAMLLineReader, receiver: Receiver) {
    self.reader = reader
    self.receiver = receiver
  }

  private consuming func finish() -> ByteWindow { reader.finish() }

  /// Drops everything before the next line that a document has; false where there is none.
  ///
  /// A `---` goes, too, unless the document begins behind it. So do directives, of which parsing an
  /// object needs none.
  private mutating func findDocument() -> Bool {
    var isMarked = false
    while reader.line != .end {
      switch reader.line {
      case .blank: break
      case .documentStart(hasContent: false): isMarked = true
      case .documentEnd: isMarked = false
      case .directive where !isMarked: break
      default: return true
      }
      reader.dropLine()
    }
    return false
  }

  private mutating func splitDocument() {
    place = PiecePlace(
      document: place.document + 1, item: 0, line: reader.window.line, column: reader.window.column)
    while true {
      switch reader.line {
      case .documentStart where reader.start > 0: return giveDocument()
      case .documentEnd, .end: return giveDocument()
      case _ where reader.isLong: return loseDocument()
      case .items:
        let head = reader.start
        if let column = findEntry() { return splitList(head: head, column: column) }
      default: reader.advance()
      }
    }
  }

  /// Goes to the first line behind `items:` that says something.
  ///
  /// - Returns: The column of its hyphen; nil where it has none.
  private mutating func findEntry() -> Int? {
    repeat { reader.advance() } while reader.line == .blank && !reader.isLong
    guard case .entry(let column) = reader.line else { return nil }
    return column
  }

  private mutating func giveDocument() {
    if reader.start > ByteWindow.largestItem {
      receiver.lose(.tooLarge, at: place)
    } else if reader.line == .end && reader.isBrokenOff {
      receiver.lose(.truncated, at: place)
    } else {
      receiver.receive(document: reader.bytesBefore, isList: false, at: place)
    }
    reader.dropBefore()
  }

  private mutating func loseDocument() {
    receiver.lose(.tooLarge, at: place)
    reader.dropSome()
    while !isDocumentAtEnd { reader.dropLine() }
  }

  private var isDocumentAtEnd: Bool {
    switch reader.line {
    case .documentStart, .documentEnd, .end: true
    default: false
    }
  }
}

// MARK: Lists

extension YAMLItemScanner {
  /// Splits a document whose first item is the current line.
  ///
  /// - Parameters:
  ///   - head: The offset at which its first `items:` begins.
  ///   - column: That of the first item's hyphen, from 0.
  private mutating func splitList(head: Int, column: Int) {
    let document = place
    var frame = Array(reader.bytesBefore[..<head])
    frame.withUnsafeBufferPointer { receiver.beginList(head: $0, at: document) }
    reader.dropBefore()
    splitItems(column: column)
    while !isDocumentAtEnd { splitFrame(into: &frame, of: document) }
    if frame.count > ByteWindow.largestItem {
      receiver.lose(.tooLarge, at: document)
    } else {
      frame.withUnsafeBufferPointer { receiver.receive(document: $0, isList: true, at: document) }
    }
    place = document
  }

  /// Takes a line of the list itself; where it is `items:` once more, splits the items.
  private mutating func splitFrame(into frame: inout [UInt8], of document: PiecePlace) {
    if reader.line == .items && !reader.isLong {
      let column = findEntry()
      reader.dropBefore()
      if let column { splitItems(column: column) }
      return
    }
    if reader.isLong {
      receiver.lose(.tooLarge, at: document)
    } else if !reader.isBrokenOff, frame.count <= ByteWindow.largestItem {
      frame.append(contentsOf: reader.bytesOfLine)
    }
    reader.dropLine()
  }

  /// Splits items as long as there are any in a column; the first begins at the current line.
  private mutating func splitItems(column: Int) {
    while reader.line == .entry(column: column) { splitItem(column: column) }
  }

  private mutating func splitItem(column: Int) {
    place.item += 1
    place.line = reader.window.line
    place.column = reader.window.column + column
    if findEndOfItem(column: column) {
      giveItem(column: column)
    } else {
      receiver.lose(.tooLarge, at: place)
      reader.dropSome()
      while isInItem(column: column) { reader.dropLine() }
    }
  }

  /// Goes to the line behind an item; false where one of its lines is too long for that.
  private mutating func findEndOfItem(column: Int) -> Bool {
    repeat {
      if reader.isLong { return false }
      reader.advance()
    } while isInItem(column: column)
    return true
  }

  private mutating func giveItem(column: Int) {
    if reader.start > ByteWindow.largestItem {
      receiver.lose(.tooLarge, at: place)
    } else if reader.line == .end && reader.isBrokenOff {
      receiver.lose(.truncated, at: place)
    } else {
      reader.blank(column)
      receiver.receive(item: reader.bytesBefore, at: place)
    }
    reader.dropBefore()
  }

  /// Whether the current line goes on with an item whose hyphen is in a column.
  private func isInItem(column: Int) -> Bool {
    switch reader.line {
    case .blank, .indented: true
    case .entry(let other): other > 0 && other != column
    default: false
    }
  }
}
