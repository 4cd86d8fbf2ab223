package import Model
package import Store

/// The histories of all image streams, in files but for the names of image streams; tags and revisions
/// are numbered in order of image stream, tag and place.
package struct HistoryTable: Sequence, Sendable {
  /// An image stream.
  package struct Stream: Sendable {
    package let namespace: String
    package let imageStream: String
    package let createdAt: Timestamp?

    package init(namespace: String, imageStream: String, createdAt: Timestamp?) {
      self.namespace = namespace
      self.imageStream = imageStream
      self.createdAt = createdAt
    }

    /// `namespace/stream`.
    package var text: String { "\(namespace)/\(imageStream)" }
  }

  /// Where a tag's name and its revisions begin.
  fileprivate struct TagRow: BitwiseCopyable, Sendable {
    let name: UInt32
    let revision: UInt32
  }

  fileprivate struct RevisionRow: BitwiseCopyable, Sendable {
    let image: DigestID
    /// Since 1970.
    let seconds: UInt32
    let storedBytes: UInt32
  }

  /// Stands for a time that is not known, or not among those that most have.
  fileprivate static let otherTime = UInt32.max

  /// In order of namespace and name.
  package private(set) var streams = StreamList()
  /// The first tag of each stream.
  fileprivate var firstTags: [UInt32] = []
  fileprivate var tags: FileList<TagRow>
  /// One behind the other.
  fileprivate var names: FileList<UInt8>
  fileprivate var revisions: FileList<RevisionRow>
  /// Times before 1970, and after 2105.
  fileprivate var otherSeconds: [UInt32: Int64] = [:]
  /// Fractions of a second, which are rare.
  fileprivate var nanoseconds: [UInt32: Int32] = [:]
  /// Places in a history that are not those in which revisions lie, which happens where one was lost.
  fileprivate var numbers: [UInt32: Int] = [:]
  /// One for each tag; empty where none is retired.
  private var retired: [Bool] = []

  package init(in file: ScratchFile) {
    tags = FileList(in: file)
    names = FileList(in: file)
    revisions = FileList(in: file)
  }

  /// How many tags have a revision.
  package var tagCount: Int { tags.count }

  /// How many revisions there are, of retired tags too.
  package var count: Int { revisions.count }

  /// Adds an image stream; they come in order of namespace and name, byte by byte.
  package mutating func append(_ history: StreamHistory) {
    streams.append(
      Stream(
        namespace: history.namespace, imageStream: history.imageStream,
        createdAt: history.createdAt))
    firstTags.append(UInt32(tags.count))
    var (last, first) = (-1, 0)
    for revision in history.revisions {
      if revision.tag != last {
        tags.append(TagRow(name: UInt32(names.count), revision: UInt32(revisions.count)))
        names.append(contentsOf: history.tags[revision.tag].utf8)
        (last, first) = (revision.tag, revisions.count)
      }
      append(revision, place: revisions.count - first + 1)
    }
  }

  private mutating func append(_ revision: StreamHistory.Revision, place: Int) {
    let number = UInt32(revisions.count)
    if revision.number != place { numbers[number] = revision.number }
    if let fraction = revision.createdAt?.nanoseconds, fraction != 0 {
      nanoseconds[number] = fraction
    }
    let time = revision.createdAt.flatMap { UInt32(exactly: $0.seconds) } ?? Self.otherTime
    if time == Self.otherTime { otherSeconds[number] = revision.createdAt?.seconds }
    revisions.append(
      RevisionRow(
        image: revision.image, seconds: time, storedBytes: UInt32(clamping: revision.storedBytes)))
  }

  /// The same histories, of which some tags do not count any more; all keep their numbers.
  package func retiring(_ tags: some Sequence<Int>) -> HistoryTable {
    var rest = self
    if rest.retired.isEmpty { rest.retired = Array(repeating: false, count: tagCount) }
    for tag in tags { rest.retired[tag] = true }
    return rest
  }

  /// Whether a tag does not count any more, nor do its revisions.
  package func isRetired(_ tag: Int) -> Bool { retired.isEmpty ? false : retired[tag] }

  /// In order of namespace and name.
  package func makeIterator() -> Iterator { Iterator(self) }

  // MARK: What is at a number

  /// The number of an image stream; nil where it is not there.
  func number(of name: StreamName) -> Int? {
    let place = streams.firstPlace { !StreamName($0).isOrdered(before: name) }
    return place < streams.count && StreamName(streams[place]) == name ? place : nil
  }

  /// The histories of an image stream.
  package func history(ofStream stream: Int) -> NumberedHistory {
    var reader = Reader(self)
    return reader.history(ofStream: stream)
  }

  /// The images of a tag's revisions, the current one first.
  package func images(ofTag tag: Int) -> [DigestID] {
    let end = tag + 1 < tagCount ? Int(tags[tag + 1].revision) : revisions.count
    return revisions[Int(tags[tag].revision)..<end].map(\.image)
  }
}

extension HistoryTable {
  /// Goes through the histories of image streams.
  package struct Iterator: IteratorProtocol {
    private var reader: Reader
    private var streams: Range<Int>

    fileprivate init(_ table: HistoryTable) {
      reader = Reader(table)
      streams = table.streams.indices
    }

    package mutating func next() -> NumberedHistory? {
      streams.popFirst().map { reader.history(ofStream: $0) }
    }
  }

  /// Reads histories; those that follow each other with few calls.
  private struct Reader {
    private let table: HistoryTable
    private var tags: FileList<TagRow>.Window
    private var names: FileList<UInt8>.Window
    private var revisions: FileList<RevisionRow>.Window

    init(_ table: HistoryTable) {
      self.table = table
      tags = FileList.Window(table.tags)
      names = FileList.Window(table.names)
      revisions = FileList.Window(table.revisions)
    }

    mutating func history(ofStream stream: Int) -> NumberedHistory {
      let isLast = stream + 1 == table.streams.count
      let range =
        Int(table.firstTags[stream])..<(isLast ? table.tagCount : Int(table.firstTags[stream + 1]))
      let starts = starts(ofTags: range)
      let (base, end) = (starts[0], starts[range.count])
      let text = names[Int(base.name)..<Int(end.name)]
      let rows = revisions[Int(base.revision)..<Int(end.revision)]
      var tags: [NumberedHistory.Tag] = []
      var items: [StreamHistory.Revision] = []
      tags.reserveCapacity(range.count)
      items.reserveCapacity(rows.count)
      for (place, (start, end)) in zip(starts, starts.dropFirst()).enumerated() {
        let own = Int(start.revision - base.revision)..<Int(end.revision - base.revision)
        let name = text[Int(start.name - base.name)..<Int(end.name - base.name)]
        let number = range.lowerBound + place
        tags.append(
          NumberedHistory.Tag(
            name: String(decoding: name, as: UTF8.self), number: number,
            isRetired: table.isRetired(number), revisions: own))
        for row in own {
          items.append(
            table.revision(
              rows[row], number: base.revision + UInt32(row), tag: place,
              place: row - own.lowerBound + 1))
        }
      }
      return NumberedHistory(
        stream: stream, name: table.streams[stream], tags: tags, revisions: items,
        firstRevision: Int(base.revision))
    }

    /// Where some tags begin, and where the one behind them does, or would.
    private mutating func starts(ofTags range: Range<Int>) -> [TagRow] {
      if range.upperBound < table.tagCount { return tags[range.lowerBound..<range.upperBound + 1] }
      let end = TagRow(name: UInt32(table.names.count), revision: UInt32(table.revisions.count))
      return tags[range] + [end]
    }
  }

  fileprivate func revision(
    _ row: RevisionRow, number: UInt32, tag: Int, place: Int
  ) -> StreamHistory.Revision {
    StreamHistory.Revision(
      tag: tag, number: numbers.isEmpty ? place : numbers[number] ?? place, image: row.image,
      createdAt: createdAt(row, number: number), storedBytes: Int64(row.storedBytes))
  }

  private func createdAt(_ row: RevisionRow, number: UInt32) -> Timestamp? {
    let time = row.seconds == Self.otherTime ? otherSeconds[number] : Int64(row.seconds)
    guard let time else { return nil }
    guard !nanoseconds.isEmpty else { return Timestamp(seconds: time) }
    return Timestamp(seconds: time, nanoseconds: nanoseconds[number] ?? 0)
  }
}
