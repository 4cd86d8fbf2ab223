private import CSimdjson

/// Parses JSON documents one after the other into the same memory.
struct JSONParser: ~Copyable {
  private let parser: OpaquePointer

  /// Nil where memory is short.
  init?() {
    guard let parser = csimdjson_create() else { return nil }
    self.parser = parser
  }

  deinit { csimdjson_destroy(parser) }

  /// Parses one document.
  ///
  /// - Parameter bytes: UTF-8; ``ByteWindow`` keeps the bytes behind them readable.
  /// - Returns: A tape that lasts until the next call.
  func parse(_ bytes: UnsafeBufferPointer<UInt8>) throws(ItemError) -> Tape {
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
