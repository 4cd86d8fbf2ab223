/// The tables of all ``StoredMessage``s in one row, with what their fields take when they are
/// absent.
///
/// Since most fields are written even when they are absent, a message's length begins with that of
/// an empty one, and each field that the object has adds what it takes more. So the object's keys
/// are walked once, and what is absent costs no time.
struct StoredLayout {
  static let current = StoredLayout()

  /// A field and its bytes with tag, were it absent.
  private struct Row {
    let field: StoredField
    let emptyLength: Int
  }

  /// A message's rows, and its length were all its fields absent.
  private struct Table {
    let rows: Range<Int>
    let emptyLength: Int
    /// The row whose fields stand among the message's own; nil in most messages.
    let embedded: Int?
  }

  private var rows: [Row] = []
  private var tables: [Table] = []

  private init() {
    for message in StoredMessage.allCases {
      let first = rows.count
      rows += message.fields.map { Row(field: $0, emptyLength: Self.emptyLength(of: $0)) }
      tables.append(
        Table(
          rows: first..<rows.count, emptyLength: Self.emptyLength(of: message),
          embedded: rows[first...].firstIndex { $0.field.presence == .embedded }))
    }
  }

  private static func emptyLength(of message: StoredMessage) -> Int {
    message.fields.reduce(0) { $0 + emptyLength(of: $1) }
  }

  private static func emptyLength(of field: StoredField) -> Int {
    switch (field.presence, field.type) {
    case (.ifSet, _), (.each, _), (.eachEntry, _):
      0
    case (_, .message(let message)):
      field.tagLength + Varint.delimited(emptyLength(of: message))
    default:
      field.tagLength + Varint.delimited(field.fallback.utf8CodeUnitCount)
    }
  }

  /// The bytes of each part of an object that has no fields.
  func partsWhenEmpty(of message: StoredMessage) -> StoredParts {
    var parts = StoredParts()
    for row in rows[tables[message.rawValue].rows] {
      guard let part = row.field.part, part != .inlineManifest else { continue }
      parts.add(row.emptyLength, to: part)
    }
    return parts
  }

  /// The length of a message's content.
  ///
  /// - Parameters:
  ///   - message: What the object is stored as.
  ///   - node: The object; what is none has no fields.
  ///   - parts: Gets what the fields of each part take more than in an empty object.
  /// - Returns: Bytes, without a tag and length before them.
  func contentLength(
    of message: StoredMessage, in node: Node, parts: inout StoredParts
  ) -> Int {
    let table = tables[message.rawValue]
    var length = table.emptyLength
    var seen: UInt32 = 0
    var expected = table.rows.lowerBound
    for (key, value) in node.fields {
      guard let index = row(of: key, in: table.rows, from: expected) else { continue }
      expected = index + 1
      let bit: UInt32 = 1 << UInt32(index - table.rows.lowerBound)
      guard seen & bit == 0 else { continue }
      seen |= bit
      let row = rows[index]
      let more = self.length(of: row, in: value, parts: &parts) - row.emptyLength
      length += more
      guard let part = row.field.part else { continue }
      parts.add(part == .inlineManifest ? value.text.bytes.count : more, to: part)
    }
    guard let embedded = table.embedded else { return length }
    return length + self.length(of: rows[embedded], in: node, parts: &parts)
      - rows[embedded].emptyLength
  }

  /// The row of a key; the search begins where the key would be if keys came in the table's order.
  private func row(of key: Text, in range: Range<Int>, from expected: Int) -> Int? {
    var index = expected
    for _ in range {
      if index == range.upperBound { index = range.lowerBound }
      if key == rows[index].field.key, rows[index].field.presence != .embedded { return index }
      index += 1
    }
    return nil
  }

  /// The bytes of a field with its tag, however often it is written.
  private func length(of row: Row, in value: Node, parts: inout StoredParts) -> Int {
    let tagLength = row.field.tagLength
    switch row.field.presence {
    case .emptied:
      return row.emptyLength
    case .always, .embedded:
      if case .string = row.field.type, value.text.isEmpty { return row.emptyLength }
      return valueLength(of: row.field.type, in: value, parts: &parts)
        .map { tagLength + $0 } ?? row.emptyLength
    case .ifSet:
      return valueLength(of: row.field.type, in: value, parts: &parts).map { tagLength + $0 } ?? 0
    case .each:
      var length = 0
      for element in value.elements {
        length +=
          elementLength(of: row.field.type, in: element, parts: &parts)
          .map { tagLength + $0 } ?? 0
      }
      return length
    case .eachEntry:
      var length = 0
      for (key, value) in value.fields where value.kind == .string || value.isNull {
        let entry =
          1 + Varint.delimited(key.bytes.count) + 1 + Varint.delimited(value.text.bytes.count)
        length += tagLength + Varint.delimited(entry)
      }
      return length
    }
  }

  /// The bytes of a list's element behind the tag; null is read by Go as an empty value.
  private func elementLength(
    of type: StoredType, in element: Node, parts: inout StoredParts
  ) -> Int? {
    guard element.isNull else { return valueLength(of: type, in: element, parts: &parts) }
    guard case .message(let message) = type else { return Varint.delimited(0) }
    return Varint.delimited(tables[message.rawValue].emptyLength)
  }

  /// The bytes of a value behind the tag; nil where it is null or of another type.
  private func valueLength(
    of type: StoredType, in value: Node, parts: inout StoredParts
  ) -> Int? {
    switch type {
    case .string:
      value.kind == .string ? Varint.delimited(value.text.bytes.count) : nil
    case .int64:
      value.integer.map { Varint.length(of: UInt64(bitPattern: $0)) }
    case .bool:
      value.kind == .yes || value.kind == .no ? 1 : nil
    case .time:
      value.kind == .string ? StoredTime.contentLength(of: value.text).map(Varint.delimited) : nil
    case .bytes:
      value.kind == .string ? Base64.decodedCount(of: value.text).map(Varint.delimited) : nil
    case .imageMetadata:
      value.kind == .object
        ? Varint.delimited(1 + Varint.delimited(StoredImageMetadata.length(of: value))) : nil
    case .managedFieldSet:
      value.kind == .object
        ? Varint.delimited(1 + Varint.delimited(CompactJSON.length(of: value, as: .plain))) : nil
    case .message(let message):
      value.kind == .object
        ? Varint.delimited(contentLength(of: message, in: value, parts: &parts)) : nil
    }
  }
}
