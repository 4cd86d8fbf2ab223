/// What a splitter finds in a source, in the order in which it stands there.
///
/// Bytes last only as long as the call. A list of any length passes through item by item; a
/// document that is no list comes whole.
package protocol PieceReceiver {
  /// A document turns out to be a list.
  ///
  /// - Parameters:
  ///   - head: What stands before its items, made into a document of its own, so that the kind of
  ///     the list can be read from it where it comes first.
  ///   - place: Where the document stands.
  mutating func beginList(head: UnsafeBufferPointer<UInt8>, at place: PiecePlace)

  /// One item of that list, as a document of its own.
  mutating func receive(item: UnsafeBufferPointer<UInt8>, at place: PiecePlace)

  /// A document ends.
  ///
  /// - Parameters:
  ///   - document: The whole of it, but for the items of a list that came before.
  ///   - isList: Whether it is one.
  ///   - place: Where the document stands.
  mutating func receive(
    document: UnsafeBufferPointer<UInt8>, isList: Bool, at place: PiecePlace)

  /// Something could not be told apart, or is too large or too deep to be read.
  mutating func lose(_ error: ItemError, at place: PiecePlace)
}

/// Where a piece stands in its source.
package struct PiecePlace: Hashable {
  /// From 1.
  package var document: Int
  /// From 1; 0 for a document.
  package var item: Int
  /// From 1.
  package var line: Int
  /// In bytes, from 1.
  package var column: Int
}
