import Ingest

/// Bytes from memory, given in pieces of one length, and a failure behind them on request.
struct MemorySource: ByteSource {
  private var rest: ArraySlice<UInt8>
  private let step: Int
  private let failure: ByteSourceError?

  init(_ bytes: [UInt8], step: Int = .max, failure: ByteSourceError? = nil) {
    rest = bytes[...]
    self.step = step
    self.failure = failure
  }

  mutating func read(
    into buffer: UnsafeMutableRawBufferPointer
  ) throws(ByteSourceError) -> Int {
    let piece = rest.prefix(min(step, buffer.count))
    if piece.isEmpty, let failure { throw failure }
    buffer.copyBytes(from: piece)
    rest = rest.dropFirst(piece.count)
    return piece.count
  }
}
