extension ByteSource {
  /// Reads until there are `count` bytes more in an array, or the source has no more.
  ///
  /// - Throws: The source's error; what came before it is in the array.
  mutating func append(
    _ count: Int, to bytes: inout [UInt8]
  ) throws(ByteSourceError) {
    let piece = UnsafeMutableRawBufferPointer.allocate(byteCount: count, alignment: 16)
    defer { piece.deallocate() }
    var left = count
    while left > 0 {
      let read = try read(into: UnsafeMutableRawBufferPointer(rebasing: piece.prefix(left)))
      guard read > 0 else { return }
      bytes.append(contentsOf: piece.prefix(read))
      left -= read
    }
  }
}
