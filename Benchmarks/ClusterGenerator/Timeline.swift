/// When the revisions of a stream came, oldest first.
struct Timeline {
  /// When the stream was made.
  let begin: Moment
  /// How long it was in use, in seconds.
  let length: Int
  /// How many revisions came in that time.
  let revisions: Int
  private let seed: UInt64
  private let stream: Int

  /// Draws a timeline that ends before the horizon; if daily, no two revisions are on one day, as
  /// names with dates need; if steady, it is one of three years that goes on up to the horizon.
  init(
    stream: Int, seed: UInt64, revisions: Int, isDaily: Bool, isSteady: Bool, horizon: Moment
  ) {
    var dice = Dice(seed: seed, .timeline, stream)
    let day = 86_400
    var staleness =
      switch dice.below(10) {
      case 0: dice.within(120...3600)
      case 1...4: dice.within(3600...7 * day)
      case 5...7: dice.within(7 * day...60 * day)
      default: dice.within(60 * day...500 * day)
      }
    var length = dice.within(30 * day...1100 * day)
    if isSteady { (staleness, length) = (0, 1100 * day) }
    if isDaily { length = max(length, revisions * day * 17 / 10 + day) }
    begin = horizon - staleness - length
    self.length = length
    self.revisions = revisions
    self.seed = seed
    self.stream = stream
  }

  /// When a revision came; each is later than the one before.
  func moment(of revision: Int) -> Moment {
    let step = length / max(1, revisions)
    var dice = Dice(seed: seed, .timeline, stream, revision + 1)
    return begin + step * revision + step / 2 + dice.below(step * 2 / 5)
  }

  /// How many revisions had come at a moment.
  func revisions(at asOf: Moment) -> Int {
    var low = 0
    var high = revisions
    while low < high {
      let middle = (low + high) / 2
      if moment(of: middle) <= asOf { low = middle + 1 } else { high = middle }
    }
    return low
  }
}
