private import Foundation
private import Model

/// Writes image streams and images that are stored in protobuf onto a tape, as their JSON would be.
///
/// Which fields a message has is in the tables of ``StoredMessage``, by which also sizes are
/// computed. What they do not know is passed over, as Go does. JSON that is the text of a field is
/// parsed and becomes a part of the tape. No message holds itself, so nesting is that of the tables.
/// A field in two places, which a server never writes, is refused: the second would not be seen.
struct StoredTapeWriter: ~Copyable {
  private var tape = TapeBuilder()
  private let json = JSONParser()

  /// Writes one object; the one before is gone.
  ///
  /// - Parameter message: The message `Unknown`, behind its mark.
  /// - Returns: A tape that lasts until the next call.
  /// - Throws: ``ItemError``.
  mutating func write(_ message: UnsafeRawBufferPointer) throws(ItemError) -> Tape {
    let envelope = try StoredEnvelope(message)
    tape.begin()
    let start = tape.open(.object)
    tape.append("apiVersion")
    tape.append(envelope.apiVersion)
    tape.append("kind")
    tape.append(envelope.kind)
    let count = try writeFields(of: envelope.message, envelope.raw)
    tape.close(start, .object, count: count + 2)
    guard let tape = tape.finish() else { throw .tooLarge }
    return tape
  }

  private mutating func writeObject(
    _ message: StoredMessage, _ bytes: UnsafeRawBufferPointer
  ) throws(ItemError) {
    let start = tape.open(.object)
    let count = try writeFields(of: message, bytes)
    tape.close(start, .object, count: count)
  }

  /// Writes keys and values into the object that is open; says how many.
  private mutating func writeFields(
    of message: StoredMessage, _ bytes: UnsafeRawBufferPointer
  ) throws(ItemError) -> Int {
    var reader = ProtobufReader(bytes)
    var count = 0
    var seen: UInt64 = 0
    var next = try reader.nextField()
    while let field = next {
      guard let row = StoredFieldIndex.current.field(field.number, of: message) else {
        next = try reader.nextField()
        continue
      }
      let bit: UInt64 = 1 << UInt64(field.number)
      guard seen & bit == 0 else {
        throw .malformedProtobuf("field \(field.number) is in two places")
      }
      seen |= bit
      if row.presence == .embedded {
        count += try writeEmbedded(field, row)
        next = try reader.nextField()
        continue
      }
      tape.append(row.key)
      count += 1
      switch row.presence {
      case .each: next = try writeList(field, row, &reader)
      case .eachEntry: next = try writeMap(field, &reader)
      case .always, .emptied, .ifSet, .embedded:
        try write(field, as: row.type)
        next = try reader.nextField()
      }
    }
    return count
  }

  private mutating func writeEmbedded(
    _ field: ProtobufReader.Field, _ row: StoredField
  ) throws(ItemError) -> Int {
    guard case .message(let message) = row.type else { return 0 }
    return try writeFields(of: message, field.content())
  }

  /// Writes the elements of a list, which follow one another; gives the field behind them.
  private mutating func writeList(
    _ first: ProtobufReader.Field, _ row: StoredField, _ reader: inout ProtobufReader
  ) throws(ItemError) -> ProtobufReader.Field? {
    let start = tape.open(.array)
    var count = 0
    var next: ProtobufReader.Field? = first
    while let field = next, field.number == first.number {
      try write(field, as: row.type)
      count += 1
      next = try reader.nextField()
    }
    tape.close(start, .array, count: count)
    return next
  }

  /// Writes the entries of a map of strings; gives the field behind them.
  private mutating func writeMap(
    _ first: ProtobufReader.Field, _ reader: inout ProtobufReader
  ) throws(ItemError) -> ProtobufReader.Field? {
    let start = tape.open(.object)
    var count = 0
    var next: ProtobufReader.Field? = first
    while let field = next, field.number == first.number {
      var entry = ProtobufReader(try field.content())
      var texts = (UnsafeRawBufferPointer.none, UnsafeRawBufferPointer.none)
      while let part = try entry.nextField() {
        if part.number == 1 { texts.0 = try part.content() }
        if part.number == 2 { texts.1 = try part.content() }
      }
      tape.append(texts.0)
      tape.append(texts.1)
      count += 1
      next = try reader.nextField()
    }
    tape.close(start, .object, count: count)
    return next
  }

  // MARK: Values

  private mutating func write(
    _ field: ProtobufReader.Field, as type: StoredType
  ) throws(ItemError) {
    switch type {
    case .string: tape.append(try field.content())
    case .int64: tape.append(Int64(bitPattern: try field.varint()))
    case .bool: tape.append(try field.varint() == 0 ? .no : .yes)
    case .time: try writeTime(field.content())
    case .bytes: tape.append(base64: try field.content())
    case .imageMetadata, .managedFieldSet: try writeJSON(field.content())
    case .message(let message): try writeObject(message, field.content())
    }
  }

  /// Writes seconds since 1970 as RFC 3339 has them; nothing is Go's zero time, which is null.
  private mutating func writeTime(_ message: UnsafeRawBufferPointer) throws(ItemError) {
    guard !message.isEmpty else { return tape.append(.null) }
    var reader = ProtobufReader(message)
    var seconds: Int64 = 0
    while let field = try reader.nextField() {
      if field.number == 1 { seconds = Int64(bitPattern: try field.varint()) }
    }
    guard let text = StoredTimeText(seconds: seconds) else { return tape.append(seconds) }
    text.withBytes { tape.append($0) }
  }

  /// Writes the value of JSON text; what is none becomes a string, which no decoder expects there.
  private mutating func writeJSON(_ message: UnsafeRawBufferPointer) throws(ItemError) {
    var reader = ProtobufReader(message)
    var text = UnsafeRawBufferPointer.none
    while let field = try reader.nextField() {
      if field.number == 1 { text = try field.content() }
    }
    guard !text.isEmpty else { return tape.append(.null) }
    do throws(ItemError) {
      tape.append(copyOf: try json.parse(text.bindMemory(to: UInt8.self)).root)
    } catch {
      tape.append("text that is not JSON")
    }
  }
}

extension TapeBuilder {
  fileprivate mutating func append(_ text: StaticString) {
    append(
      Text(bytes: UnsafeBufferPointer(start: text.utf8Start, count: text.utf8CodeUnitCount)))
  }

  fileprivate mutating func append(_ text: UnsafeRawBufferPointer) {
    append(Text(bytes: text.bindMemory(to: UInt8.self)))
  }

  fileprivate mutating func append(base64 bytes: UnsafeRawBufferPointer) {
    Data(bytes).base64EncodedData().withUnsafeBytes { append($0) }
  }
}
