import Ingest

/// All that a splitter hands on, in its order.
struct Pieces: PieceReceiver {
  /// One call.
  enum Piece: Equatable {
    case head(String)
    case item(String)
    case document(String)
    /// The document around the items.
    case list(String)
    case lost(ItemError)
  }

  private(set) var all: [Piece] = []
  /// Document, item, line and column of each.
  private(set) var places: [[Int]] = []

  /// Splits YAML that is read `step` bytes at a time.
  init(yaml: String, step: Int = .max, failure: ByteSourceError? = nil) {
    self.init(yaml: MemorySource(Array(yaml.utf8), step: step, failure: failure))
  }

  /// Splits a source of YAML.
  init(yaml source: any ByteSource) {
    var pieces = Pieces()
    var window = ByteWindow(source)
    YAMLItemScanner.split(&window, into: &pieces)
    self = pieces
  }

  /// Splits JSON that is read `step` bytes at a time.
  init(json: String, step: Int = .max, failure: ByteSourceError? = nil) {
    self.init(json: MemorySource(Array(json.utf8), step: step, failure: failure))
  }

  /// Splits a source of JSON.
  init(json source: any ByteSource) {
    var pieces = Pieces()
    var window = ByteWindow(source)
    JSONSplitter.split(&window, into: &pieces)
    self = pieces
  }

  private init() {}

  /// What was lost.
  var losses: [ItemError] {
    all.compactMap { piece in
      if case .lost(let error) = piece { error } else { nil }
    }
  }

  /// The items alone.
  var items: [String] {
    all.compactMap { piece in
      if case .item(let text) = piece { text } else { nil }
    }
  }

  mutating func beginList(head: UnsafeBufferPointer<UInt8>, at place: PiecePlace) {
    add(.head(String(decoding: head, as: UTF8.self)), place)
  }

  mutating func receive(item: UnsafeBufferPointer<UInt8>, at place: PiecePlace) {
    add(.item(String(decoding: item, as: UTF8.self)), place)
  }

  mutating func receive(
    document: UnsafeBufferPointer<UInt8>, isList: Bool, at place: PiecePlace
  ) {
    let text = String(decoding: document, as: UTF8.self)
    add(isList ? .list(text) : .document(text), place)
  }

  mutating func lose(_ error: ItemError, at place: PiecePlace) { add(.lost(error), place) }

  private mutating func add(_ piece: Piece, _ place: PiecePlace) {
    all.append(piece)
    places.append([place.document, place.item, place.line, place.column])
  }
}
