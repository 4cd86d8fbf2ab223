import Ingest

/// A first piece, a second one many times over, and a third.
struct RepeatingSource: ByteSource {
  private let pieces: [[UInt8]]
  private let times: Int
  private var number = 0
  private var rest: ArraySlice<UInt8>

  init(_ pieces: [String], times: Int) {
    self.pieces = pieces.map { Array($0.utf8) }
    self.times = times
    rest = self.pieces[0][...]
  }

  mutating func read(
    into buffer: UnsafeMutableRawBufferPointer
  ) throws(ByteSourceError) -> Int {
    while rest.isEmpty, number <= times {
      number += 1
      rest = pieces[number <= times ? 1 : 2][...]
    }
    let piece = rest.prefix(buffer.count)
    buffer.copyBytes(from: piece)
    rest = rest.dropFirst(piece.count)
    return piece.count
  }
}
