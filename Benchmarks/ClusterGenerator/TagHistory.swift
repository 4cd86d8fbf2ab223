/// Which revisions of its stream a tag went through, newest first, without holding them.
struct TagHistory {
  /// The newest revision.
  let newest: Int
  /// How many items there are, from 1.
  let count: Int
  /// Over how many revisions they spread; with fewer revisions than items, the tag went back and
  /// forth between them.
  let reach: Int
  /// Seconds between the revision and its item.
  let delay: Int
  /// Whether the oldest item's image is gone.
  let isOldestLost: Bool

  /// The revision of an item, 0 being the newest.
  func revision(at position: Int) -> Int {
    count <= reach ? newest - position * reach / count : newest - position % reach
  }

  /// When an item came.
  func moment(at position: Int, in timeline: Timeline) -> Moment {
    guard count > reach else { return timeline.moment(of: revision(at: position)) + delay }
    let last = timeline.moment(of: newest)
    let span = last.seconds - timeline.begin.seconds
    return last + delay - position * span / count
  }
}
