import Model

/// Turns the pieces of one source into objects and diagnostics.
package struct SourceReceiver<Parser: DocumentParser>: PieceReceiver {
  /// Items without a kind that wait for their list to name it, in bytes at most.
  private static var mostWaiting: Int { 64 << 20 }

  private let parser: Parser
  /// Whether a file that is cut off may still be well-formed: YAML has no closing brackets.
  private let mayEndAnywhere: Bool
  private let path: String
  private let source: Int
  private let teamKey: String?
  private let emit: (IngestEvent) -> Void

  /// What was met so far.
  package private(set) var tally: SourceTally
  private var list: InheritedKind?
  /// Whether the list's kind is already known not to come.
  private var isListKnown = false
  private var waiting: [(bytes: [UInt8], place: PiecePlace)] = []
  private var waitingBytes = 0

  /// Begins at a source, which is known by its index among all; `teamKey` is the annotation that
  /// names a namespace's team.
  package init(
    parser: Parser, format: StreamFormat, path: String, source: Int, teamKey: String? = nil,
    emit: @escaping (IngestEvent) -> Void
  ) {
    self.parser = parser
    mayEndAnywhere = format == .yaml
    self.path = path
    self.source = source
    self.teamKey = teamKey
    self.emit = emit
    tally = SourceTally(path: path)
  }

  package mutating func beginList(head: UnsafeBufferPointer<UInt8>, at place: PiecePlace) {
    leaveList()
    do throws(ItemError) {
      let metadata = try readList(head).metadata
      list = InheritedKind(list: metadata.kind, apiVersion: metadata.apiVersion)
      isListKnown = !metadata.kind.isEmpty
    } catch {
      // What stands before the items comes once more behind them, and is reported then.
      isListKnown = false
    }
  }

  package mutating func receive(item: UnsafeBufferPointer<UInt8>, at place: PiecePlace) {
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

  package mutating func receive(
    document: UnsafeBufferPointer<UInt8>, isList: Bool, at place: PiecePlace
  ) {
    tally.documents += 1
    guard isList else {
      leaveList()
      receive(whole: document, at: place)
      return
    }
    do throws(ItemError) {
      try endList(document, at: place)
    } catch {
      lose(error, at: place)
    }
    leaveList()
  }

  package mutating func lose(_ error: ItemError, at place: PiecePlace) {
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
  package mutating func finish() {
    leaveList()
  }

  // MARK: Lists

  /// Takes a list's own keys, which stand before and behind its items.
  private mutating func endList(
    _ document: UnsafeBufferPointer<UInt8>, at place: PiecePlace
  ) throws(ItemError) {
    let (metadata, complaints) = try readList(document)
    list = InheritedKind(list: metadata.kind, apiVersion: metadata.apiVersion)
    tally.end(list: list, isTruncated: metadata.isTruncated)
    for complaint in complaints {
      lose(complaint.message, field: complaint.field, kind: metadata.kind, at: place)
    }
    if mayEndAnywhere, metadata.kind.isEmpty {
      lose(
        "expected the list's kind before or behind its items, found none: "
          + "the file may be truncated", field: "kind", at: place)
    }
  }

  /// Forgets the list that items were of; those that wait are read as what is known of it.
  private mutating func leaveList() {
    finishWaiting()
    list = nil
    isListKnown = false
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
    let decoder = ObjectDecoder(path: path, inherited: list, teamKey: teamKey)
    let result = decoder.decode(root, at: SourcePlace(place, source: source))
    tally.lost += result.lost
    for object in result.objects {
      tally.count(object)
      emit(.object(object))
    }
    for list in result.lists { tally.end(list: list.kind, isTruncated: list.isTruncated) }
    for diagnostic in result.diagnostics { emit(.diagnostic(diagnostic)) }
  }

  private mutating func lose(
    _ message: String, field: String, kind: String = "", at place: PiecePlace
  ) {
    tally.lost += 1
    emit(
      .diagnostic(
        IngestDiagnostic(
          place: SourcePlace(place, source: source), path: path, kind: kind, field: field,
          message: message)))
  }

  private func readList(
    _ document: UnsafeBufferPointer<UInt8>
  ) throws(ItemError) -> (metadata: ObjectMetadata, complaints: [FieldLog.Complaint]) {
    var padded = Array(document)
    let count = padded.count
    padded.append(contentsOf: repeatElement(0, count: 64))
    let result = padded.withUnsafeBufferPointer { buffer in
      Result { () throws(ItemError) in
        let root = try parser.parse(UnsafeBufferPointer(rebasing: buffer[..<count])).root
        var log = FieldLog()
        for value in DuplicateKeys.find(in: root) { log.note("is there twice", at: value) }
        let metadata = ObjectMetadata(root, log: &log)
        return (metadata, log.complaints)
      }
    }
    return try result.get()
  }
}

extension SourcePlace {
  init(_ place: PiecePlace, source: Int) {
    self.init(
      source: source, document: place.document, item: place.item, line: place.line,
      column: place.column)
  }
}
