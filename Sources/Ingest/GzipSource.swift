private import CZlib

/// The unpacked bytes of a gzip file.
///
/// Members that follow one another are one stream, as they are to `gzip -d`; zeros behind the last
/// are padding. Memory is bounded: 64 KiB of packed bytes and zlib's own window. A class, since
/// zlib's state has an identity.
package final class GzipSource: ByteSource {
  private static let inputCapacity = 64 << 10
  /// The largest window, and gzip's header and trailer only.
  private static let windowBits: Int32 = 15 + 16

  private var source: any ByteSource
  private let stream: UnsafeMutablePointer<z_stream>
  private let input: UnsafeMutablePointer<UInt8>
  /// Whether a member has ended and no other has begun.
  private var isBetweenMembers = false
  private var failure: ByteSourceError?

  /// - Throws: `corruptGzip` where memory is short.
  package init(_ source: any ByteSource) throws(ByteSourceError) {
    self.source = source
    input = .allocate(capacity: Self.inputCapacity)
    stream = .allocate(capacity: 1)
    stream.initialize(to: z_stream())
    let code = czlib_inflate_init(stream, Self.windowBits)
    guard code == Z_OK else { throw .corruptGzip("zlib does not start (\(code))") }
  }

  deinit {
    inflateEnd(stream)
    stream.deallocate()
    input.deallocate()
  }

  package func read(into buffer: UnsafeMutableRawBufferPointer) throws(ByteSourceError) -> Int {
    if let failure { throw failure }
    let room = UInt32(clamping: buffer.count)
    stream.pointee.next_out = buffer.bindMemory(to: UInt8.self).baseAddress
    stream.pointee.avail_out = room
    do throws(ByteSourceError) {
      while stream.pointee.avail_out == room, room > 0 {
        if isBetweenMembers, try !beginNextMember() { break }
        try unpack()
      }
    } catch {
      failure = error
      // What came before the fault is still given.
      if stream.pointee.avail_out == room { throw error }
    }
    return Int(room - stream.pointee.avail_out)
  }

  private func unpack() throws(ByteSourceError) {
    if stream.pointee.avail_in == 0, try !refill() { throw .truncatedGzip }
    switch inflate(stream, Z_NO_FLUSH) {
    case Z_OK: break
    case Z_STREAM_END: isBetweenMembers = true
    // Only that a call had too few bytes to do anything; with bytes left it would never end.
    case Z_BUF_ERROR where stream.pointee.avail_in == 0: break
    case let code: throw .corruptGzip(words(for: code))
    }
  }

  /// Finds the next member behind padding; false at the end.
  private func beginNextMember() throws(ByteSourceError) -> Bool {
    while true {
      if stream.pointee.avail_in == 0, try !refill() { return false }
      guard let next = stream.pointee.next_in else { return false }
      if next.pointee == 0x1F { break }
      guard next.pointee == 0 else {
        throw .corruptGzip("behind its end are bytes that are no gzip data")
      }
      stream.pointee.next_in = next + 1
      stream.pointee.avail_in -= 1
    }
    let code = inflateReset(stream)
    guard code == Z_OK else { throw .corruptGzip(words(for: code)) }
    isBetweenMembers = false
    return true
  }

  /// Reads packed bytes; false where there are no more.
  private func refill() throws(ByteSourceError) -> Bool {
    let count = try source.read(
      into: UnsafeMutableRawBufferPointer(start: input, count: Self.inputCapacity))
    stream.pointee.next_in = input
    stream.pointee.avail_in = UInt32(count)
    return count > 0
  }

  private func words(for code: Int32) -> String {
    stream.pointee.msg.map { String(cString: $0) } ?? "zlib error \(code)"
  }
}
