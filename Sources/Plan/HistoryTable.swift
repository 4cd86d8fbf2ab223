package import Model

/// The histories of all image streams, in arrays of small values with numbers for names.
package struct HistoryTable: Sendable {
  /// An image stream.
  package struct Stream: Sendable {
    package let namespace: String
    package let imageStream: String
    package let createdAt: Timestamp?

    /// `namespace/stream`.
    package var text: String { "\(namespace)/\(imageStream)" }
  }

  /// Stands for a time that is not known, or not among those that most have.
  private static let otherTime = UInt32.max

  /// In order of namespace and name.
  package private(set) var streams: [Stream] = []
  /// The names of all tags that have a revision, in order of stream and name.
  package private(set) var tags: [String] = []
  /// The first tag of each stream.
  private var firstTags: [UInt32] = []
  /// The first revision of each tag.
  private var firstRevisions: [UInt32] = []
  private var images: [DigestID] = []
  /// Since 1970.
  private var seconds: [UInt32] = []
  /// Times before 1970, and after 2105.
  private var otherSeconds: [UInt32: Int64] = [:]
  /// Fractions of a second, which are rare.
  private var nanoseconds: [UInt32: Int32] = [:]
  private var weights: [UInt32] = []
  /// The numbers of revisions before which some of their tag were left out.
  private var numbers: [UInt32: Int] = [:]
  /// Whether each tag is retired; empty where none is.
  private var retired: [Bool] = []

  package init() {}

  /// How many revisions there are, of retired tags too; they are numbered in order of stream, tag and
  /// place.
  package var count: Int { images.count }

  /// Adds an image stream; they come in order of namespace and name.
  package mutating func append(_ history: StreamHistory) {
    streams.append(
      Stream(
        namespace: history.namespace, imageStream: history.imageStream,
        createdAt: history.createdAt))
    firstTags.append(UInt32(tags.count))
    var last = -1
    for revision in history.revisions {
      if revision.tag != last {
        tags.append(history.tags[revision.tag])
        firstRevisions.append(UInt32(images.count))
        last = revision.tag
      }
      append(
        image: revision.image, createdAt: revision.createdAt, storedBytes: revision.storedBytes,
        number: revision.number)
    }
  }

  /// The same histories, of which some tags do not count any more; all keep their numbers.
  package func retiring(_ tags: some Sequence<Int>) -> HistoryTable {
    var rest = self
    if rest.retired.isEmpty { rest.retired = Array(repeating: false, count: self.tags.count) }
    for tag in tags { rest.retired[tag] = true }
    return rest
  }

  /// Makes room for so many revisions.
  package mutating func reserve(_ count: Int) {
    images.reserveCapacity(count)
    seconds.reserveCapacity(count)
    weights.reserveCapacity(count)
  }

  private mutating func append(
    image: DigestID, createdAt: Timestamp?, storedBytes: Int64, number: Int
  ) {
    let first = Int(firstRevisions.last ?? 0)
    if number != images.count - first + 1 { numbers[UInt32(images.count)] = number }
    if let fraction = createdAt?.nanoseconds, fraction != 0 {
      nanoseconds[UInt32(images.count)] = fraction
    }
    let time = createdAt.flatMap { UInt32(exactly: $0.seconds) } ?? Self.otherTime
    if time == Self.otherTime { otherSeconds[UInt32(images.count)] = createdAt?.seconds }
    images.append(image)
    seconds.append(time)
    weights.append(UInt32(clamping: storedBytes))
  }

  // MARK: What is at a number

  /// The numbers of image streams.
  var streamNumbers: [StreamName: UInt32] {
    var numbers: [StreamName: UInt32] = [:]
    numbers.reserveCapacity(streams.count)
    for (number, stream) in streams.enumerated() { numbers[StreamName(stream)] = UInt32(number) }
    return numbers
  }

  /// The image of a revision.
  package func image(_ revision: Int) -> DigestID { images[revision] }

  /// The place of a revision in its tag's history, from 1; the range is that of the tag's revisions.
  package func number(of revision: Int, in tag: Range<Int>) -> Int {
    let place = revision - tag.lowerBound + 1
    return numbers.isEmpty ? place : numbers[UInt32(revision)] ?? place
  }

  /// Nil where the export does not say.
  package func createdAt(_ revision: Int) -> Timestamp? {
    let known = seconds[revision]
    let time = known == Self.otherTime ? otherSeconds[UInt32(revision)] : Int64(known)
    guard let time else { return nil }
    guard !nanoseconds.isEmpty else { return Timestamp(seconds: time) }
    return Timestamp(seconds: time, nanoseconds: nanoseconds[UInt32(revision)] ?? 0)
  }

  /// What a revision weighs in etcd, in bytes.
  package func storedBytes(_ revision: Int) -> Int64 { Int64(weights[revision]) }

  /// The numbers of an image stream's tags.
  package func tags(ofStream stream: Int) -> Range<Int> {
    let end = stream + 1 < firstTags.count ? Int(firstTags[stream + 1]) : tags.count
    return Int(firstTags[stream])..<end
  }

  /// Whether a tag does not count any more, nor do its revisions.
  package func isRetired(_ tag: Int) -> Bool { retired.isEmpty ? false : retired[tag] }

  /// The numbers of a tag's revisions, the current one first; never empty.
  package func revisions(ofTag tag: Int) -> Range<Int> {
    let end = tag + 1 < firstRevisions.count ? Int(firstRevisions[tag + 1]) : images.count
    return Int(firstRevisions[tag])..<end
  }

  /// The numbers of an image stream's revisions.
  package func revisions(ofStream stream: Int) -> Range<Int> {
    let own = tags(ofStream: stream)
    guard let last = own.last else {
      let place = own.lowerBound < tags.count ? revisions(ofTag: own.lowerBound).lowerBound : count
      return place..<place
    }
    return revisions(ofTag: own.lowerBound).lowerBound..<revisions(ofTag: last).upperBound
  }

  /// The number of the tag that a revision belongs to.
  package func tag(ofRevision revision: Int) -> Int {
    firstRevisions.lastPlace(notAbove: UInt32(revision))
  }

  /// The number of the image stream that a tag belongs to.
  package func stream(ofTag tag: Int) -> Int {
    firstTags.lastPlace(notAbove: UInt32(tag))
  }

  /// An image stream's histories, as they are judged: without retired tags.
  package func history(ofStream stream: Int) -> StreamHistory {
    let name = streams[stream]
    var history = StreamHistory(
      namespace: name.namespace, imageStream: name.imageStream, createdAt: name.createdAt)
    history.reserve(revisions(ofStream: stream).count)
    for tag in tags(ofStream: stream) where !isRetired(tag) {
      history.begin(tag: tags[tag])
      let own = revisions(ofTag: tag)
      for place in own {
        history.add(
          number: number(of: place, in: own), image: images[place], createdAt: createdAt(place),
          storedBytes: storedBytes(place))
      }
    }
    return history
  }
}

extension [UInt32] {
  /// The last place whose value is not above another; values never fall, and the first is not above.
  fileprivate func lastPlace(notAbove value: UInt32) -> Int {
    var (low, high) = (0, count)
    while high - low > 1 {
      let middle = (low + high) / 2
      if self[middle] <= value { low = middle } else { high = middle }
    }
    return low
  }
}
