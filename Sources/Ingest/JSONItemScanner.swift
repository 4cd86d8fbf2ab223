private import Foundation

/// Finds the end of one JSON value, looking only at quotes and brackets.
///
/// Eight bytes are compared at a time; text between quotes is skipped by the C library. What
/// stands between the brackets is left to the parser: an item that is malformed inside ends where
/// its brackets say, so that it takes no other with it. The scanner can stop at the end of what is
/// there and go on when more was read.
package struct JSONItemScanner {
  /// How deep brackets may be nested.
  ///
  /// API objects have fewer than 20 levels.
  package static let deepestNesting = 500

  /// How far a scan came.
  package enum Outcome {
    /// The offset behind the value.
    case ended(Int)
    case needsMore
    case failed(ItemError)
  }

  /// The closing brackets that are due, the innermost last.
  private var due: [UInt8] = []
  /// How far the scan came.
  private(set) var offset = 0
  private var isInString = false
  /// How far a number or literal was looked at.
  private var wordEnd = 0

  /// Has nothing to scan yet.
  package init() {}

  /// Prepares for a value that begins at an offset.
  package mutating func begin(at offset: Int) {
    due.removeAll(keepingCapacity: true)
    self.offset = offset
    wordEnd = offset
    isInString = false
  }

  /// Scans on from where the last call stopped.
  ///
  /// - Parameter bytes: The same bytes as in the last call, and those that follow.
  /// - Returns: The end of the value, or why there is none.
  /// - Returns: Where the value ends, or why that is not known yet.
  package mutating func scan(_ bytes: UnsafeBufferPointer<UInt8>) -> Outcome {
    if due.isEmpty, !isInString { return scanFirst(bytes) }
    while true {
      if isInString {
        guard skipString(bytes) else { return .needsMore }
        if due.isEmpty { return .ended(offset) }
      }
      guard let found = nextMark(bytes) else { return .needsMore }
      offset = found + 1
      if let outcome = take(bytes[found]) { return outcome }
    }
  }

  /// Scans a value from its first byte: a bracket, a quote, or a word that ends before a
  /// separator.
  private mutating func scanFirst(_ bytes: UnsafeBufferPointer<UInt8>) -> Outcome {
    guard offset < bytes.count else { return .needsMore }
    switch bytes[offset] {
    case JSONMark.quote, JSONMark.openBrace, JSONMark.openBracket:
      let first = bytes[offset]
      offset += 1
      return take(first) ?? scan(bytes)
    default:
      while wordEnd < bytes.count, !JSONMark.endsWord(bytes[wordEnd]) { wordEnd += 1 }
      guard wordEnd < bytes.count else { return .needsMore }
      return wordEnd == offset
        ? .failed(.unbalanced(Character(.init(bytes[offset])))) : .ended(wordEnd)
    }
  }

  /// Takes a quote or bracket; an outcome where it ends the value.
  private mutating func take(_ mark: UInt8) -> Outcome? {
    switch mark {
    case JSONMark.quote: isInString = true
    case JSONMark.openBrace, JSONMark.openBracket:
      guard due.count < Self.deepestNesting else { return .failed(.tooDeep) }
      due.append(mark + 2)
    default:
      guard due.popLast() == mark else { return .failed(.unbalanced(Character(.init(mark)))) }
      if due.isEmpty { return .ended(offset) }
    }
    return nil
  }

  /// Moves behind the closing quote; false where it is not there yet.
  private mutating func skipString(_ bytes: UnsafeBufferPointer<UInt8>) -> Bool {
    guard let base = bytes.baseAddress else { return false }
    while offset < bytes.count {
      guard let hit = memchr(base + offset, Int32(JSONMark.quote), bytes.count - offset) else {
        break
      }
      let quote = UnsafeRawPointer(hit) - UnsafeRawPointer(base)
      var backslashes = 0
      while quote - backslashes > offset, bytes[quote - backslashes - 1] == JSONMark.backslash {
        backslashes += 1
      }
      offset = quote + 1
      if backslashes.isMultiple(of: 2) {
        isInString = false
        return true
      }
    }
    // Of the backslashes at the end, only one without a partner may escape what comes next.
    offset = max(offset, bytes.count - trailingBackslashes(bytes) % 2)
    return false
  }

  /// Backslashes at the end, which may escape a quote that comes next.
  private func trailingBackslashes(_ bytes: UnsafeBufferPointer<UInt8>) -> Int {
    var count = 0
    while count < bytes.count - offset, bytes[bytes.count - count - 1] == JSONMark.backslash {
      count += 1
    }
    return count
  }

  /// The offset of the next quote or bracket; nil, and the end as the new offset, where there is
  /// none.
  private mutating func nextMark(_ bytes: UnsafeBufferPointer<UInt8>) -> Int? {
    guard let base = bytes.baseAddress else { return nil }
    var position = offset
    while position + 8 <= bytes.count {
      let word = UnsafeRawPointer(base + position).loadUnaligned(as: UInt64.self)
      let found = JSONMark.firstMark(in: UInt64(littleEndian: word))
      if found < 8 { return position + found }
      position += 8
    }
    while position < bytes.count {
      if JSONMark.isMark(bytes[position]) { return position }
      position += 1
    }
    offset = position
    return nil
  }
}
