/// A source whose first bytes were looked at, and which still gives them.
package struct PrefixedSource: ByteSource {
  /// The first bytes that are still to be read; all there are where fewer than asked for.
  package private(set) var prefix: ArraySlice<UInt8>
  /// Why there are no more bytes behind the prefix; nil where there may be.
  package private(set) var failure: ByteSourceError?

  private var rest: any ByteSource

  /// Reads up to `count` bytes ahead.
  package init(peeking count: Int, of source: any ByteSource) {
    rest = source
    var bytes: [UInt8] = []
    var failure: ByteSourceError?
    do throws(ByteSourceError) {
      try rest.append(count, to: &bytes)
    } catch {
      failure = error
    }
    prefix = bytes[...]
    self.failure = failure
  }

  /// Leaves out the first bytes of the prefix.
  package mutating func drop(_ count: Int) { prefix = prefix.dropFirst(count) }

  package mutating func read(
    into buffer: UnsafeMutableRawBufferPointer
  ) throws(ByteSourceError) -> Int {
    guard prefix.isEmpty else {
      let part = prefix.prefix(buffer.count)
      buffer.copyBytes(from: part)
      prefix = prefix.dropFirst(part.count)
      return part.count
    }
    if let failure { throw failure }
    return try rest.read(into: buffer)
  }
}
