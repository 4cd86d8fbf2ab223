private import Foundation

/// The part of a source that is looked at: everything from the first byte still needed to the last
/// one read, in one piece, with room behind it that a parser may read over.
///
/// The window is the only place that holds bytes of a source; it grows for an item that is larger
/// than itself, up to ``largestItem``.
package struct ByteWindow: ~Copyable {
  /// The most bytes one item may have.
  ///
  /// etcd takes objects of 1.5 MiB.
  package static let largestItem = 64 << 20

  private static let firstCapacity = 1 << 20
  private static let padding = 128

  private var source: any ByteSource
  private var memory: UnsafeMutableRawBufferPointer
  /// The first byte still needed, as an offset in `memory`.
  private(set) var start = 0
  /// The end of what was read, as an offset in `memory`.
  private(set) var end = 0
  /// Whether the source has no more bytes.
  private(set) var isAtEnd = false
  /// Why the source stopped before its end; nil where it did not.
  private(set) var error: ByteSourceError?
  /// Bytes that lie before `start` in the source.
  private(set) var consumed = 0
  /// The line `start` is in, from 1.
  private(set) var line = 1
  /// The place in the source at which that line begins.
  private var lineStart = 0

  /// Begins before the first byte of a source.
  package init(_ source: any ByteSource) {
    self.source = source
    memory = .allocate(byteCount: Self.firstCapacity, alignment: 64)
  }

  deinit { memory.deallocate() }

  /// The bytes from `start` to `end`.
  var bytes: UnsafeBufferPointer<UInt8> {
    UnsafeBufferPointer(rebasing: memory.bindMemory(to: UInt8.self)[start..<end])
  }

  /// The column of `start` in bytes, from 1.
  var column: Int { consumed - lineStart + 1 }

  /// How many bytes of the source were read.
  var bytesRead: Int { consumed + end - start }

  /// Reads more behind what is there; false at the end of the source, or where the window would
  /// grow beyond the largest item.
  mutating func extend() -> Bool {
    guard !isAtEnd, makeRoom() else { return false }
    let room = UnsafeMutableRawBufferPointer(
      rebasing: memory[end..<(memory.count - Self.padding)])
    do throws(ByteSourceError) {
      let count = try source.read(into: room)
      end += count
      isAtEnd = count == 0
    } catch {
      self.error = error
      isAtEnd = true
    }
    return !isAtEnd
  }

  /// Lets go of the first bytes, counting the lines that end in them.
  mutating func drop(_ count: Int) {
    var rest = UnsafeBufferPointer(rebasing: bytes.prefix(count))
    while let base = rest.baseAddress, let newline = memchr(base, 0x0A, rest.count) {
      let offset = newline - UnsafeMutableRawPointer(mutating: base)
      line += 1
      lineStart = consumed + (count - rest.count) + offset + 1
      rest = UnsafeBufferPointer(rebasing: rest[(offset + 1)...])
    }
    start += count
    consumed += count
  }

  private mutating func makeRoom() -> Bool {
    let needed = end - start
    guard memory.count - Self.padding - end < Self.firstCapacity / 4 else { return true }
    guard needed < Self.largestItem else { return false }
    if needed + Self.firstCapacity / 2 > memory.count {
      let larger = UnsafeMutableRawBufferPointer.allocate(
        byteCount: memory.count * 2, alignment: 64)
      larger.copyMemory(from: UnsafeRawBufferPointer(rebasing: memory[start..<end]))
      memory.deallocate()
      memory = larger
    } else {
      memory.copyMemory(
        from: UnsafeRawBufferPointer(rebasing: memory[start..<end]))
    }
    end = needed
    start = 0
    return true
  }
}
