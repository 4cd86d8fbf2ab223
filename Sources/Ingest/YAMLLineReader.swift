private import Foundation

/// Walks a window line by line.
///
/// Offsets count from the window's start. What was walked over stays in the window until it is
/// dropped.
struct YAMLLineReader: ~Copyable {
  /// How much the window may hold before no line is added to it: the largest item, and room to see
  /// that it ends.
  private static let mostBytes = ByteWindow.largestItem + 1 << 20

  private(set) var window: ByteWindow
  /// What the current line says.
  private(set) var line = YAMLLine.blank
  /// Whether the window has no room for the end of the current line.
  private(set) var isLong = false
  /// The offset at which the current line begins.
  private(set) var start = 0
  /// The offset behind the current line, or behind what is there of it.
  private var end = 0

  /// Begins at the first line, behind a byte order mark.
  init(_ window: consuming ByteWindow) {
    self.window = window
    skipByteOrderMark()
    read()
  }

  /// Gives the window back.
  consuming func finish() -> ByteWindow { window }

  /// The bytes before the current line.
  var bytesBefore: UnsafeBufferPointer<UInt8> {
    UnsafeBufferPointer(rebasing: window.bytes[..<start])
  }

  /// The current line with its end, if it has one.
  var bytesOfLine: UnsafeBufferPointer<UInt8> {
    UnsafeBufferPointer(rebasing: window.bytes[start..<end])
  }

  /// Whether the source breaks off in the current line, or before it, where it is the last.
  var isBrokenOff: Bool {
    guard window.error != nil else { return false }
    return line == .end || bytesOfLine.last != UInt8(ascii: "\n")
  }

  /// Goes to the next line; the current one must not be long.
  mutating func advance() {
    start = end
    read()
  }

  /// Lets go of everything before the current line, which is read on if it is long.
  mutating func dropBefore() {
    window.drop(start)
    end -= start
    start = 0
    if isLong { read() }
  }

  /// Lets go of the current line, too, however long it is, and goes to the next.
  mutating func dropLine() {
    dropBefore()
    if isLong { dropLongLine() } else { window.drop(end) }
    end = 0
    read()
  }

  /// Lets go of everything before the current line, and of the line itself where that is nothing.
  mutating func dropSome() {
    if start > 0 { dropBefore() } else { dropLine() }
  }

  /// Writes a space over a byte before the current line.
  mutating func blank(_ offset: Int) {
    guard offset < start, let base = window.bytes.baseAddress else { return }
    UnsafeMutablePointer(mutating: base)[offset] = UInt8(ascii: " ")
  }

  private mutating func read() {
    isLong = !findEnd()
    line = end == start && window.isAtEnd ? .end : YAMLLine(bytesOfLine)
  }

  /// Moves `end` behind the current line; false where there is no room for so much.
  private mutating func findEnd() -> Bool {
    end = start
    while true {
      if let newline = newline(from: end) {
        end = newline + 1
        return true
      }
      end = window.bytes.count
      guard end <= Self.mostBytes, window.extend() else { return window.isAtEnd }
    }
  }

  private mutating func dropLongLine() {
    repeat {
      if let newline = newline(from: 0) {
        window.drop(newline + 1)
        return
      }
      window.drop(window.bytes.count)
    } while window.extend()
  }

  private func newline(from offset: Int) -> Int? {
    let bytes = window.bytes
    guard offset < bytes.count, let base = bytes.baseAddress,
      let newline = memchr(base + offset, 0x0A, bytes.count - offset)
    else { return nil }
    return UnsafePointer(newline.assumingMemoryBound(to: UInt8.self)) - base
  }

  private mutating func skipByteOrderMark() {
    let mark: [UInt8] = [0xEF, 0xBB, 0xBF]
    while window.bytes.count < mark.count, window.extend() {}
    if window.bytes.starts(with: mark) { window.drop(mark.count) }
  }
}
