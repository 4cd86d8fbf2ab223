/// The revisions of a plan with the checks that decided, one image stream after the other; those of
/// retired tags are left out.
package struct JudgedRevisions: Sequence, Sendable {
  private let histories: HistoryTable
  /// One for each revision; none where nothing was judged.
  private let checks: FileList<RevisionCheck>

  package init(_ histories: HistoryTable, checks: FileList<RevisionCheck>) {
    self.histories = histories
    self.checks = checks
  }

  /// The revisions of an image stream, by its number.
  package func revisions(ofStream stream: Int) -> [PrunePlan.JudgedRevision] {
    guard !checks.isEmpty else { return [] }
    let history = histories.history(ofStream: stream)
    return Self.revisions(of: history, checks: checks[history.range])
  }

  private static func revisions(
    of history: NumberedHistory, checks: [RevisionCheck]
  ) -> [PrunePlan.JudgedRevision] {
    var found: [PrunePlan.JudgedRevision] = []
    found.reserveCapacity(history.revisions.count)
    for tag in history.tags where !tag.isRetired {
      for place in tag.revisions {
        let revision = history.revisions[place]
        found.append(
          PrunePlan.JudgedRevision(
            stream: UInt32(history.stream), tag: tag.name, tagNumber: UInt32(tag.number),
            number: UInt32(revision.number), image: revision.image, createdAt: revision.createdAt,
            check: checks[place]))
      }
    }
    return found
  }

  package func makeIterator() -> Iterator { Iterator(byStream.makeIterator()) }

  /// One image stream after the other; none where nothing was judged.
  var byStream: ByStream { ByStream(histories: histories, checks: checks) }

  /// The histories of image streams, with what decided over each of their revisions.
  struct ByStream: Sequence {
    fileprivate let histories: HistoryTable
    fileprivate let checks: FileList<RevisionCheck>

    func makeIterator() -> Iterator {
      Iterator(
        histories: histories.makeIterator(), checks: FileList.Window(checks),
        isJudged: !checks.isEmpty)
    }

    struct Iterator: IteratorProtocol {
      fileprivate var histories: HistoryTable.Iterator
      fileprivate var checks: FileList<RevisionCheck>.Window
      fileprivate let isJudged: Bool

      mutating func next() -> (history: NumberedHistory, checks: [RevisionCheck])? {
        guard isJudged, let history = histories.next() else { return nil }
        return (history, checks[history.range])
      }
    }
  }

  /// Goes through revisions, with those of one image stream at hand.
  package struct Iterator: IteratorProtocol {
    private var streams: ByStream.Iterator
    private var own: [PrunePlan.JudgedRevision] = []
    private var place = 0

    fileprivate init(_ streams: ByStream.Iterator) {
      self.streams = streams
    }

    package mutating func next() -> PrunePlan.JudgedRevision? {
      while place == own.count {
        guard let (history, checks) = streams.next() else { return nil }
        own = JudgedRevisions.revisions(of: history, checks: checks)
        place = 0
      }
      defer { place += 1 }
      return own[place]
    }
  }
}
