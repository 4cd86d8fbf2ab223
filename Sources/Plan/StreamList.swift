import Model

/// Image streams in little memory: a namespace that many have in common is kept once.
package struct StreamList: RandomAccessCollection, Sendable {
  private struct Row: Sendable {
    let namespace: UInt32
    /// Where the name begins.
    let name: UInt32
    /// Since 1970.
    let seconds: UInt32
  }

  /// Stands for a time that is not known, or not among those that most have.
  private static let otherTime = UInt32.max

  private var rows: [Row] = []
  private var namespaces: [String] = []
  /// One behind the other.
  private var names: [UInt8] = []
  private var otherTimes: [Int: Timestamp] = [:]

  package init() {}

  /// Adds an image stream; those of one namespace are best added together.
  package mutating func append(_ stream: HistoryTable.Stream) {
    if namespaces.last != stream.namespace { namespaces.append(stream.namespace) }
    let time = stream.createdAt.flatMap { $0.nanoseconds == 0 ? UInt32(exactly: $0.seconds) : nil }
    if time ?? Self.otherTime == Self.otherTime { otherTimes[rows.count] = stream.createdAt }
    rows.append(
      Row(
        namespace: UInt32(namespaces.count - 1), name: UInt32(names.count),
        seconds: time ?? Self.otherTime))
    names.append(contentsOf: stream.imageStream.utf8)
  }

  package var startIndex: Int { 0 }
  package var endIndex: Int { rows.count }

  package subscript(place: Int) -> HistoryTable.Stream {
    let row = rows[place]
    let end = place + 1 < rows.count ? Int(rows[place + 1].name) : names.count
    return HistoryTable.Stream(
      namespace: namespaces[Int(row.namespace)],
      imageStream: String(decoding: names[Int(row.name)..<end], as: UTF8.self),
      createdAt: row.seconds == Self.otherTime
        ? otherTimes[place] : Timestamp(seconds: Int64(row.seconds)))
  }
}
