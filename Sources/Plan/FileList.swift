package import Store

/// A list of small values, of which only the last few are held in memory; the others lie in a file.
///
/// A short list never gets there. What cannot be read back comes as zeros, and is noted in the
/// ``ScratchFile``.
package struct FileList<Element: BitwiseCopyable & Sendable>: Sequence, Sendable {
  /// As many elements as are written at once.
  private enum Piece: Sendable {
    case filed(at: Int64)
    /// It could not be written.
    case held([Element])
  }

  private let file: ScratchFile
  private let pieceCount: Int
  private var pieces: [Piece] = []
  private var last: [Element] = []

  /// - Parameters:
  ///   - file: Where pieces go; lists may share it.
  ///   - pieceBytes: How many bytes are written at once.
  package init(in file: ScratchFile, pieceBytes: Int = 1 << 15) {
    self.file = file
    pieceCount = Swift.max(1, pieceBytes / MemoryLayout<Element>.stride)
  }

  package var count: Int { pieces.count * pieceCount + last.count }

  package var isEmpty: Bool { count == 0 }

  package mutating func append(_ element: Element) {
    if last.isEmpty, !pieces.isEmpty { last.reserveCapacity(pieceCount) }
    last.append(element)
    guard last.count == pieceCount else { return }
    let place = last.withUnsafeBytes(file.append)
    pieces.append(place.map(Piece.filed) ?? .held(last))
    if place == nil { last = [] } else { last.removeAll(keepingCapacity: true) }
  }

  package mutating func append(contentsOf elements: some Sequence<Element>) {
    for element in elements { append(element) }
  }

  package subscript(place: Int) -> Element { self[place..<place + 1][0] }

  /// The elements of a range, which are read together.
  package subscript(range: Range<Int>) -> [Element] {
    var start = range.lowerBound
    if start / pieceCount == (range.upperBound - 1) / pieceCount, start < range.upperBound {
      let piece = start / pieceCount
      return elements(start - piece * pieceCount..<range.upperBound - piece * pieceCount, of: piece)
    }
    var elements: [Element] = []
    elements.reserveCapacity(range.count)
    while start < range.upperBound {
      let piece = start / pieceCount
      let offset = start - piece * pieceCount
      let end = Swift.min(range.upperBound - start + offset, pieceCount)
      elements += self.elements(offset..<end, of: piece)
      start += end - offset
    }
    return elements
  }

  private func elements(_ range: Range<Int>, of number: Int) -> [Element] {
    guard number < pieces.count else { return Array(last[range]) }
    switch pieces[number] {
    case .held(let held): return Array(held[range])
    case .filed(let place):
      let stride = MemoryLayout<Element>.stride
      return [Element](unsafeUninitializedCapacity: range.count) { buffer, count in
        let bytes = UnsafeMutableRawBufferPointer(
          start: buffer.baseAddress, count: range.count * stride)
        file.read(into: bytes, at: place + Int64(range.lowerBound * stride))
        count = range.count
      }
    }
  }

  package func makeIterator() -> Iterator { Iterator(self) }

  /// Goes through a list, one piece after the other.
  package struct Iterator: IteratorProtocol {
    private var window: Window
    private var place = 0
    private let count: Int

    fileprivate init(_ list: FileList) {
      window = Window(list)
      count = list.count
    }

    package mutating func next() -> Element? {
      guard place < count else { return nil }
      defer { place += 1 }
      return window[place]
    }
  }

  /// Reads what lies close together with few calls, for it has a piece at hand.
  struct Window {
    private let list: FileList
    private var piece: [Element] = []
    private var start = 0

    init(_ list: FileList) {
      self.list = list
    }

    subscript(place: Int) -> Element {
      mutating get {
        load(place)
        return piece[place - start]
      }
    }

    subscript(range: Range<Int>) -> [Element] {
      mutating get {
        var elements: [Element] = []
        elements.reserveCapacity(range.count)
        var place = range.lowerBound
        while place < range.upperBound {
          load(place)
          let end = Swift.min(range.upperBound, start + piece.count)
          elements.append(contentsOf: piece[place - start..<end - start])
          place = end
        }
        return elements
      }
    }

    private mutating func load(_ place: Int) {
      guard place < start || place >= start + piece.count else { return }
      start = place / list.pieceCount * list.pieceCount
      piece = list[start..<Swift.min(start + list.pieceCount, list.count)]
    }
  }
}
