private import CSimdjson

/// Parses JSON documents one after the other into the same memory.
package struct JSONParser: DocumentParser {
  /// Owns the C++ object; none where memory is short.
  private final class Handle {
    let pointer = csimdjson_create()

    deinit { csimdjson_destroy(pointer) }
  }

  private let handle = Handle()

  package init() {}

  package func parse(_ bytes: UnsafeBufferPointer<UInt8>) throws(ItemError) -> Tape {
    guard let parser = handle.pointer else { throw .malformed("memory is short") }
    let code = csimdjson_parse(parser, bytes.baseAddress, bytes.count)
    guard code == 0 else { throw .malformed(Self.words(of: code)) }
    guard let words = csimdjson_tape(parser), let strings = csimdjson_strings(parser) else {
      throw .malformed("nothing was parsed")
    }
    return Tape(words: words, strings: strings)
  }

  private static func words(of code: Int32) -> String {
    csimdjson_message(code).map { String(cString: $0) } ?? "error \(code)"
  }
}
