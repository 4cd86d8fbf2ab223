private import CLibYAML

/// libyaml's events of the bytes of one document.
struct YAMLEventReader: ~Copyable {
  private let bytes: UnsafeBufferPointer<UInt8>
  private let parser: UnsafeMutablePointer<yaml_parser_t>
  private let event: UnsafeMutablePointer<yaml_event_t>

  /// Begins to read bytes, which have to outlast the reader.
  ///
  /// - Throws: ``ItemError/tooLarge`` where memory is short.
  init(_ bytes: UnsafeBufferPointer<UInt8>) throws(ItemError) {
    self.bytes = bytes
    parser = .allocate(capacity: 1)
    event = .allocate(capacity: 1)
    event.initialize(to: yaml_event_t())
    parser.initialize(to: yaml_parser_t())
    guard yaml_parser_initialize(parser) == 1 else { throw .tooLarge }
    yaml_parser_set_encoding(parser, YAML_UTF8_ENCODING)
    yaml_parser_set_input_string(parser, bytes.baseAddress, bytes.count)
  }

  deinit {
    yaml_event_delete(event)
    yaml_parser_delete(parser)
    event.deallocate()
    parser.deallocate()
  }

  /// The next event; the one before is gone.
  ///
  /// - Throws: ``ItemError/malformedYAML(_:line:column:)``.
  mutating func next() throws(ItemError) -> YAMLEvent {
    yaml_event_delete(event)
    guard yaml_parser_parse(parser, event) == 1 else { throw failure }
    switch event.pointee.type {
    case YAML_SCALAR_EVENT: return .scalar(scalar)
    case YAML_MAPPING_START_EVENT:
      return .collectionStart(.object, anchor: Self.text(event.pointee.data.mapping_start.anchor))
    case YAML_SEQUENCE_START_EVENT:
      return .collectionStart(.array, anchor: Self.text(event.pointee.data.sequence_start.anchor))
    case YAML_MAPPING_END_EVENT, YAML_SEQUENCE_END_EVENT: return .collectionEnd
    case YAML_ALIAS_EVENT: return .alias(Self.text(event.pointee.data.alias.anchor) ?? "")
    case YAML_DOCUMENT_START_EVENT: return .documentStart
    case YAML_DOCUMENT_END_EVENT: return .documentEnd
    case YAML_STREAM_END_EVENT: return .streamEnd
    default: return .other
    }
  }

  /// An error in what the last event says.
  func error(_ problem: String) -> ItemError {
    let mark = event.pointee.start_mark
    return .malformedYAML(problem, line: mark.line + 1, column: mark.column + 1)
  }

  private var scalar: YAMLScalar {
    let scalar = event.pointee.data.scalar
    return YAMLScalar(
      text: Text(bytes: UnsafeBufferPointer(start: scalar.value, count: scalar.length)),
      tag: Self.text(scalar.tag), anchor: Self.text(scalar.anchor),
      isPlain: scalar.style == YAML_PLAIN_SCALAR_STYLE, isImplicit: scalar.plain_implicit != 0)
  }

  private var failure: ItemError {
    let problem = parser.pointee.problem.map { String(cString: $0) } ?? "memory is short"
    guard parser.pointee.error != YAML_READER_ERROR else {
      return unreadable(problem, at: parser.pointee.problem_offset)
    }
    let context = parser.pointee.context.map { String(cString: $0) + ", " } ?? ""
    let mark = parser.pointee.problem_mark
    // The copy of libyaml that Yams brings along has a limit of its own.
    if problem.contains("nesting level") { return .tooDeep }
    return .malformedYAML(context + problem, line: mark.line + 1, column: mark.column + 1)
  }

  /// An error in the bytes themselves, of which libyaml knows the offset only.
  private func unreadable(_ problem: String, at offset: Int) -> ItemError {
    let before = bytes.prefix(offset)
    let line = before.count { $0 == 0x0A } + 1
    let lineStart = before.lastIndex(of: 0x0A).map { $0 + 1 } ?? 0
    return .malformedYAML(problem, line: line, column: before.count - lineStart + 1)
  }

  private static func text(_ name: UnsafeMutablePointer<yaml_char_t>?) -> String? {
    name.map { String(cString: $0) }
  }
}
