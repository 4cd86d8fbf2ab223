import Model
import Store

/// Judges tags and image streams by verdicts on all revisions of an image stream, as a plan does.
struct HistoryJudge {
  /// In order of tag and number, by tag.
  private let revisions: [String: [ExplanationRevision]]
  /// The state of the revisions that the image stream loses; nil where it loses none.
  private let loss: Verdict.State?

  /// - Parameter revisions: All of one image stream.
  init(_ revisions: [ExplanationRevision]) {
    self.revisions = Dictionary(grouping: revisions, by: \.tag)
    loss = revisions.first { $0.isRemoved }?.verdict.state
  }

  /// The revision that decides over a tag; nil without a history.
  func deciding(over tag: String) -> ExplanationRevision? {
    let own = revisions[tag] ?? []
    return own.map(\.verdict.state).deciding.map { own[$0] }
  }

  /// What becomes of a tag.
  func verdict(on tag: String, hasSpec: Bool) -> TagVerdict {
    guard let deciding = deciding(over: tag), let own = revisions[tag] else {
      return TagVerdict(withoutHistory: tag, hasSpec: hasSpec, loss: loss)
    }
    return TagVerdict(
      tag, decidedBy: .init(number: deciding.number, verdict: deciding.verdict),
      revisions: own.count, removed: own.count { $0.isRemoved }, hasSpec: hasSpec)
  }
}
