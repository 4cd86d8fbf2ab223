import Model

/// Turns the pieces of one source into objects and diagnostics.
struct SourceReceiver<Parser: DocumentParser>: PieceReceiver {
  /// Items without a kind that wait for their list to name it, in bytes at most.
  private static var mostWaiting: Int { 64 << 20 }

  private let parser: Parser
  private let path: String
  private let source: Int
  private let emit: (IngestEvent) -> Void

  private(set) var tally: SourceTally
  private var list: InheritedKind?
  /// Whether the list's kind is already known not to come.
  private var isListKnown = false
  private var waiting: [(bytes: [UInt8], place: PiecePlace)] = []
  private var waitingBytes = 0

  init(
    parser: Parser, path: String, source: Int, emit: @escaping (IngestEvent) -> Void
  ) {
    self.parser = parser
    self.path = path
    self.source = source
    self.emit = emit
    tally = SourceTally(path: path)
  }

  mutating func beginList(head: UnsafeBufferPointer<UInt8>, at place: PiecePlace) {
    let metadata = self.metadata(of: head)
    list = metadata.flatMap { InheritedKind(list: $0.kind, apiVersion: $0.apiVersion) }
    isListKnown = metadata?.kind.isEmpty == false
  }

  mutating func receive(item: UnsafeBufferPointer<UInt8>, at place: PiecePlace) {
    do throws(ItemError) {
      let root = try parser.parse(item).root
      if !isListKnown, root.kind == .object, root["kind"] == nil {
        wait(for: item, at: place)
      } else {
        decode(root, at: place)
      }
    } catch {
      lose(error, at: place)
    }
  }

  mutating func receive(
    document: UnsafeBufferPointer<UInt8>, isList: Bool, at place: PiecePlace
  ) {
    tally.documents += 1
    guard isList else {
      receive(whole: document, at: place)
      return
    }
    if let metadata = metadata(of: document) {
      list = InheritedKind(list: metadata.kind, apiVersion: metadata.apiVersion)
      tally.end(list: list, isTruncated: metadata.isTruncated)
    } else {
      lose(.malformed("the list around the items"), at: place)
    }
    finishWaiting()
    list = nil
    isListKnown = false
  }

  mutating func lose(_ error: ItemError, at place: PiecePlace) {
    tally.lost += 1
    var place = place
    if case .malformedYAML(_, let line, let column) = error {
      place.line += line - 1
      place.column = column
    }
    emit(
      .diagnostic(
        IngestDiagnostic(
          place: SourcePlace(place, source: source), path: path, message: "\(error)")))
  }

  /// Reads what still waits for a kind that did not come.
  mutating func finish() {
    finishWaiting()
  }

  // MARK: Items that do not name their kind

  private mutating func wait(for item: UnsafeBufferPointer<UInt8>, at place: PiecePlace) {
    guard waitingBytes + item.count <= Self.mostWaiting else {
      return lose(.kindTooLate, at: place)
    }
    waiting.append((Array(item), place))
    waitingBytes += item.count
  }

  private mutating func finishWaiting() {
    for (item, place) in waiting {
      var bytes = item
      let count = bytes.count
      bytes.append(contentsOf: repeatElement(0, count: 64))
      bytes.withUnsafeBufferPointer { buffer in
        receive(whole: UnsafeBufferPointer(rebasing: buffer[..<count]), at: place)
      }
    }
    waiting.removeAll()
    waitingBytes = 0
  }

  // MARK: Decoding

  private mutating func receive(whole bytes: UnsafeBufferPointer<UInt8>, at place: PiecePlace) {
    do throws(ItemError) {
      let root = try parser.parse(bytes).root
      decode(root, at: place)
    } catch {
      lose(error, at: place)
    }
  }

  private mutating func decode(_ root: Node, at place: PiecePlace) {
    let decoder = ObjectDecoder(path: path, inherited: list)
    let result = decoder.decode(root, at: SourcePlace(place, source: source))
    tally.lost += result.lost
    for object in result.objects {
      tally.count(object)
      emit(.object(object))
    }
    for list in result.lists { tally.end(list: list.kind, isTruncated: list.isTruncated) }
    for diagnostic in result.diagnostics { emit(.diagnostic(diagnostic)) }
  }

  private func metadata(of document: UnsafeBufferPointer<UInt8>) -> ObjectMetadata? {
    var padded = Array(document)
    let count = padded.count
    padded.append(contentsOf: repeatElement(0, count: 64))
    return padded.withUnsafeBufferPointer { buffer in
      guard let tape = try? parser.parse(UnsafeBufferPointer(rebasing: buffer[..<count])) else {
        return nil
      }
      var log = FieldLog()
      return ObjectMetadata(tape.root, log: &log)
    }
  }
}

extension SourcePlace {
  init(_ place: PiecePlace, source: Int) {
    self.init(
      source: source, document: place.document, item: place.item, line: place.line,
      column: place.column)
  }
}
