private import CSimdjson

/// Parses JSON documents one after the other into the same memory.
struct JSONParser: DocumentParser {
  /// Owns the C++ object.
  private final class Handle {
    let pointer: OpaquePointer

    init(_ pointer: OpaquePointer) { self.pointer = pointer }

    deinit { csimdjson_destroy(pointer) }
  }

  private let handle: Handle

  /// Nil where memory is short.
  init?() {
    guard let pointer = csimdjson_create() else { return nil }
    handle = Handle(pointer)
  }

  func parse(_ bytes: UnsafeBufferPointer<UInt8>) throws(ItemError) -> Tape {
    let code = csimdjson_parse(handle.pointer, bytes.baseAddress, bytes.count)
    guard code == 0 else { throw .malformed(Self.words(of: code)) }
    guard let words = csimdjson_tape(handle.pointer),
      let strings = csimdjson_strings(handle.pointer)
    else { throw .malformed("nothing was parsed") }
    return Tape(words: words, strings: strings)
  }

  private static func words(of code: Int32) -> String {
    csimdjson_message(code).map { String(cString: $0) } ?? "error \(code)"
  }
}
