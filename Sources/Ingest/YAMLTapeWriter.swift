/// Writes YAML documents onto a tape, one after the other into the same memory.
///
/// libyaml tells what stands in a document event by event, and each goes to the tape at once. What
/// is open lies on a stack of its own, so that nesting costs no machine stack. An alias is a copy
/// of what its anchor names; how much may be copied is bounded, since ten anchors of ten aliases
/// each make ten thousand million values.
struct YAMLTapeWriter: ~Copyable {
  private var tape = TapeBuilder()
  private var open: [OpenCollection] = []
  private var anchors: [String: Anchor] = [:]
  /// Words that aliases added to the document's tape.
  private var copiedWords = 0

  /// An object or array whose end is not reached.
  private struct OpenCollection {
    let kind: Node.Kind
    let start: Int
    let anchor: String?
    /// Elements, or keys with their values.
    var count = 0
    /// Whether an object's key is read and its value is not.
    var hasKey = false
  }

  /// A value that has a name: its place on the tape.
  private struct Anchor {
    let start: Int
    /// Nil as long as it is open.
    var end: Int?
  }

  /// Writes one document; the one before is gone.
  ///
  /// - Throws: As ``YAMLParser/parse(_:)`` does.
  mutating func write(_ bytes: UnsafeBufferPointer<UInt8>) throws(ItemError) -> Tape {
    tape.begin()
    open.removeAll(keepingCapacity: true)
    anchors.removeAll(keepingCapacity: true)
    copiedWords = 0
    var events = try YAMLEventReader(bytes)
    try readValues(&events)
    if tape.count == 1 { tape.append(.null) }
    guard let tape = tape.finish() else { throw .tooLarge }
    return tape
  }

  private mutating func readValues(_ events: inout YAMLEventReader) throws(ItemError) {
    while true {
      switch try events.next() {
      case .scalar(let scalar): try add(scalar, events)
      case .collectionStart(let kind, let anchor): try begin(kind, anchor, events)
      case .collectionEnd: end()
      case .alias(let name): try copy(name, events)
      case .documentStart:
        guard tape.count == 1 else { throw events.error("a second document follows") }
      case .documentEnd, .other: break
      case .streamEnd: return
      }
    }
  }

  private var isAtKey: Bool {
    guard let last = open.last else { return false }
    return last.kind == .object && !last.hasKey
  }

  /// Counts a key, value or element that is complete.
  private mutating func complete() {
    guard !open.isEmpty else { return }
    let isKey = isAtKey
    open[open.count - 1].hasKey = isKey
    if !isKey { open[open.count - 1].count += 1 }
  }

  private mutating func add(
    _ scalar: YAMLScalar, _ events: borrowing YAMLEventReader
  ) throws(ItemError) {
    let start = tape.count
    if isAtKey {
      if scalar.isPlain && scalar.text == "<<" {
        throw events.error("the merge key '<<' is not read, expected the merged fields themselves")
      }
      tape.append(scalar.text)
    } else {
      add(scalar)
    }
    if let anchor = scalar.anchor { anchors[anchor] = Anchor(start: start, end: tape.count) }
    complete()
  }

  private mutating func add(_ scalar: YAMLScalar) {
    guard scalar.isImplicit || Self.tagsOfPlain.contains(scalar.tag ?? "") else {
      tape.append(scalar.text)
      return
    }
    switch YAMLValue(plain: scalar.text.bytes) {
    case .null: tape.append(.null)
    case .bool(let isTrue): tape.append(isTrue ? .yes : .no)
    case .signed(let integer): tape.append(integer)
    case .unsigned(let integer): tape.append(integer)
    case .double(let double): tape.append(double)
    case .string: tape.append(scalar.text)
    }
  }

  /// Tags that leave it to the text what a scalar means, even in quotes.
  private static let tagsOfPlain: Set<String> = [
    "tag:yaml.org,2002:null", "tag:yaml.org,2002:bool", "tag:yaml.org,2002:int",
    "tag:yaml.org,2002:float",
  ]

  private mutating func begin(
    _ kind: Node.Kind, _ anchor: String?, _ events: borrowing YAMLEventReader
  ) throws(ItemError) {
    guard open.count < JSONItemScanner.deepestNesting else { throw .tooDeep }
    if isAtKey { throw events.error("a key is an object or array, expected a scalar") }
    let start = tape.open(kind)
    if let anchor { anchors[anchor] = Anchor(start: start) }
    open.append(OpenCollection(kind: kind, start: start, anchor: anchor))
  }

  private mutating func end() {
    guard let last = open.popLast() else { return }
    tape.close(last.start, last.kind, count: last.count)
    if let name = last.anchor, anchors[name]?.start == last.start {
      anchors[name]?.end = tape.count
    }
    complete()
  }

  private mutating func copy(
    _ name: String, _ events: borrowing YAMLEventReader
  ) throws(ItemError) {
    // The name is not quoted: a password that begins with an asterisk reads as an alias.
    guard let anchor = anchors[name] else {
      throw events.error("no anchor has the name of an alias")
    }
    guard let end = anchor.end else { throw events.error("the anchor '\(name)' contains itself") }
    let range = anchor.start..<end
    if isAtKey && !tape.isString(at: anchor.start) {
      throw events.error("a key is an alias of what is no string")
    }
    copiedWords += range.count
    guard copiedWords <= YAMLParser.mostWords else { throw .tooManyAliases }
    guard open.count + tape.depth(of: range) <= JSONItemScanner.deepestNesting else {
      throw .tooDeep
    }
    tape.append(copyOf: range)
    complete()
  }
}
