import Ingest

/// All that a source gives, and what stopped it.
struct Drained: Equatable {
  private(set) var bytes: [UInt8] = []
  private(set) var failure: ByteSourceError?

  init(bytes: [UInt8] = [], failure: ByteSourceError? = nil) {
    self.bytes = bytes
    self.failure = failure
  }

  init(_ text: String) { self.init(bytes: Array(text.utf8)) }

  /// Reads to the end, `step` bytes at a time.
  init(_ source: any ByteSource, step: Int = 1 << 16) {
    var source = source
    let piece = UnsafeMutableRawBufferPointer.allocate(byteCount: step, alignment: 16)
    defer { piece.deallocate() }
    do throws(ByteSourceError) {
      while true {
        let count = try source.read(into: piece)
        guard count > 0 else { return }
        bytes += piece.prefix(count)
      }
    } catch {
      failure = error
    }
  }

  var text: String { String(decoding: bytes, as: UTF8.self) }
}
