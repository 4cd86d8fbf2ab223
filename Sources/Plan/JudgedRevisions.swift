import Model

/// The revisions of a plan with the checks that decided, put together as they are asked for; those of
/// retired tags are left out.
package struct JudgedRevisions: Collection, Sendable {
  fileprivate let histories: HistoryTable
  /// One for each revision; none where nothing was judged.
  fileprivate let checks: [RevisionCheck]

  package init(_ histories: HistoryTable, checks: [RevisionCheck]) {
    self.histories = histories
    self.checks = checks
  }

  package var startIndex: Int { place(from: 0) }
  package var endIndex: Int { checks.count }

  package func index(after place: Int) -> Int { self.place(from: place + 1) }

  /// A place, or the next whose tag counts.
  private func place(from start: Int) -> Int {
    var place = start
    while place < checks.count {
      let tag = histories.tag(ofRevision: place)
      guard histories.isRetired(tag) else { return place }
      place = histories.revisions(ofTag: tag).upperBound
    }
    return checks.count
  }

  package subscript(place: Int) -> PrunePlan.JudgedRevision {
    let tag = histories.tag(ofRevision: place)
    return revision(place, tag: tag, stream: histories.stream(ofTag: tag))
  }

  package func makeIterator() -> Iterator { Iterator(self) }

  /// Goes through revisions without looking up where each belongs.
  package struct Iterator: IteratorProtocol {
    private let revisions: JudgedRevisions
    private var place = 0
    private var tag = -1
    private var tagEnd = 0
    private var stream = -1
    private var streamEnd = 0

    fileprivate init(_ revisions: JudgedRevisions) {
      self.revisions = revisions
    }

    package mutating func next() -> PrunePlan.JudgedRevision? {
      while place < revisions.checks.count {
        if place >= tagEnd { beginTag() }
        guard !revisions.histories.isRetired(tag) else {
          place = tagEnd
          continue
        }
        defer { place += 1 }
        return revisions.revision(place, tag: tag, stream: stream)
      }
      return nil
    }

    private mutating func beginTag() {
      tag += 1
      tagEnd = revisions.histories.revisions(ofTag: tag).upperBound
      while tag >= streamEnd {
        stream += 1
        streamEnd = revisions.histories.tags(ofStream: stream).upperBound
      }
    }
  }

  fileprivate func revision(_ place: Int, tag: Int, stream: Int) -> PrunePlan.JudgedRevision {
    PrunePlan.JudgedRevision(
      stream: UInt32(stream), tag: UInt32(tag),
      number: UInt32(histories.number(of: place, in: histories.revisions(ofTag: tag))),
      image: histories.image(place), createdAt: histories.createdAt(place), check: checks[place])
  }
}
