/// The regular files of a tar archive, in the archive's order.
///
/// Reads POSIX ustar and pax and GNU archives, and those from before POSIX. Folders, links, devices
/// and pipes are passed over: they have no bytes. An archive ends with its source, not with its
/// first block of zeros, so that archives written one behind the other are read whole and a gzip
/// trailer around them is reached; without any block of zeros it counts as truncated. A class,
/// since the members share one place in the source.
package final class TarReader {
  /// The most bytes that a name or an extended header may have.
  private static let longestExtension = 1 << 20

  private var source: any ByteSource
  /// Counts members; the current one may be read.
  private var ordinal = 0
  /// Bytes of the current member that were not read.
  private var remaining = 0
  /// Bytes behind the current member, up to the next block.
  private var padding = 0
  private var hasEndMarker = false
  private var failure: ByteSourceError?

  package init(_ source: any ByteSource) { self.source = source }

  /// Skips what is left of the current member and finds the next.
  ///
  /// - Returns: Nil at the end of the archive.
  /// - Throws: The source's error, `truncatedTar` or `corruptTar`; from then on always the same.
  package func next() throws(ByteSourceError) -> TarMember? {
    if let failure { throw failure }
    ordinal += 1
    do throws(ByteSourceError) {
      return try findMember()
    } catch {
      failure = error
      throw error
    }
  }

  /// Reads from the current member.
  ///
  /// - Throws: `unreadable` where the member is no longer the current one.
  func read(
    member: Int, into buffer: UnsafeMutableRawBufferPointer
  ) throws(ByteSourceError) -> Int {
    guard member == ordinal else { throw .unreadable("the archive is past this member") }
    if let failure { throw failure }
    guard remaining > 0 else { return 0 }
    do throws(ByteSourceError) {
      let count = try source.read(into: .init(rebasing: buffer.prefix(remaining)))
      guard count > 0 else { throw .truncatedTar }
      remaining -= count
      return count
    } catch {
      failure = error
      throw error
    }
  }

  private func findMember() throws(ByteSourceError) -> TarMember? {
    var longName: [UInt8]?
    var records = PaxRecords()
    while let header = try nextHeader() {
      switch header.kind {
      case .longName:
        longName = try readExtension(of: header).prefix { $0 != 0 } + []
      case .extended:
        records = try PaxRecords(readExtension(of: header))
      case .file, .sparse:
        try enter(header, sizeBytes: records.sizeBytes)
        return TarMember(
          path: String(decoding: records.path ?? longName ?? header.name, as: UTF8.self),
          sizeBytes: remaining, isSparse: header.kind == .sparse || records.isSparse,
          reader: self, ordinal: ordinal)
      case .longLink, .globalExtended:
        try enter(header)
      case .bodiless, .ignored:
        try enter(header)
        longName = nil
        records = PaxRecords()
      }
    }
    guard longName == nil, records.path == nil, records.sizeBytes == nil else {
      throw .truncatedTar
    }
    return nil
  }

  /// Skips to the next block that is not all zeros; nil at the end.
  private func nextHeader() throws(ByteSourceError) -> TarHeader? {
    try skip(remaining + padding)
    remaining = 0
    padding = 0
    while true {
      let block = try readBytes(upTo: TarHeader.size)
      if block.isEmpty {
        guard hasEndMarker else { throw .truncatedTar }
        return nil
      }
      guard block.contains(where: { $0 != 0 }) else {
        hasEndMarker = hasEndMarker || block.count == TarHeader.size
        continue
      }
      guard block.count == TarHeader.size else {
        throw hasEndMarker ? .corruptTar("behind its end are other bytes") : .truncatedTar
      }
      let header = try TarHeader(block)
      hasEndMarker = false
      return header
    }
  }

  /// Goes to the first byte behind a header, and behind the map of a sparse file.
  private func enter(_ header: TarHeader, sizeBytes: Int? = nil) throws(ByteSourceError) {
    var hasMap = header.hasSparseMap
    while hasMap {
      let map = try readBytes(upTo: TarHeader.size)
      guard map.count == TarHeader.size else { throw .truncatedTar }
      hasMap = map[504] != 0
    }
    remaining = sizeBytes ?? header.sizeBytes
    padding = (TarHeader.size - remaining % TarHeader.size) % TarHeader.size
    guard remaining <= Int.max - padding else {
      throw .corruptTar("a member's header has no valid size")
    }
  }

  /// Reads the bytes of a header's own member: a name or records.
  private func readExtension(of header: TarHeader) throws(ByteSourceError) -> [UInt8] {
    guard header.sizeBytes <= Self.longestExtension else {
      throw .corruptTar("an extended header is larger than \(Self.longestExtension >> 20) MiB")
    }
    try enter(header)
    let bytes = try readBytes(upTo: remaining)
    guard bytes.count == remaining else { throw .truncatedTar }
    remaining = 0
    return bytes
  }

  private func skip(_ count: Int) throws(ByteSourceError) {
    guard count > 0 else { return }
    let piece = UnsafeMutableRawBufferPointer.allocate(
      byteCount: min(count, 64 << 10), alignment: 16)
    defer { piece.deallocate() }
    var left = count
    while left > 0 {
      let read = try source.read(into: .init(rebasing: piece.prefix(left)))
      guard read > 0 else { throw .truncatedTar }
      left -= read
    }
  }

  /// Reads a few bytes; fewer than asked for at the end of the source.
  private func readBytes(upTo count: Int) throws(ByteSourceError) -> [UInt8] {
    var bytes: [UInt8] = []
    try source.append(count, to: &bytes)
    return bytes
  }
}
