/// What becomes of a tag.
///
/// It stays while any revision does, and vanishes from the image stream's status with its last one.
/// The reference never touches its spec tag.
package struct TagVerdict: Hashable, Sendable {
  /// A revision that decides over its tag.
  struct Deciding {
    /// From 1, the current one.
    let number: Int
    let verdict: Verdict
  }

  package let tag: String
  /// By the check of the revision that decided; `without-history` or `empty-entry` where it has none.
  package let verdict: Verdict
  /// The newest revision that stays, else the current one; nil without a history.
  package let revision: Int?
  package let revisions: Int
  /// Those that go, for certain or not.
  package let removedRevisions: Int
  /// What the check of the deciding revision saw; what there is to say of a tag without a history.
  let reason: String

  /// Judges a tag with a history.
  init(
    _ tag: String, decidedBy deciding: Deciding, revisions: Int, removed: Int, hasSpec: Bool
  ) {
    self.tag = tag
    self.revisions = revisions
    revision = deciding.number
    removedRevisions = removed
    reason = deciding.verdict.fact
    let isKept = deciding.verdict.state == .keep
    verdict = Verdict(
      state: deciding.verdict.state, check: deciding.verdict.check,
      fact: isKept
        ? Self.keeping(deciding, removed: removed, of: revisions)
        : Self.losing(deciding, revisions: revisions, hasSpec: hasSpec),
      referrers: deciding.verdict.referrers)
  }

  /// Judges a tag without a history, whose entry in the status vanishes once the image stream loses
  /// anything: `loss` is the state of the revisions that it loses, nil where it loses none.
  init(withoutHistory tag: String, hasSpec: Bool, loss: Verdict.State?) {
    self.tag = tag
    revision = nil
    revisions = 0
    removedRevisions = 0
    if let loss, !hasSpec {
      reason = "it has no history, and its image stream loses revisions"
      verdict = Verdict(state: loss, check: "empty-entry", fact: reason, referrers: [])
    } else {
      reason =
        hasSpec
        ? "it has no history, and its spec tag stays"
        : "it has no history, and its image stream loses none"
      verdict = Verdict(state: .keep, check: "without-history", fact: reason, referrers: [])
    }
  }

  private static func keeping(_ deciding: Deciding, removed: Int, of revisions: Int) -> String {
    let loss = removed > 0 ? "; \(removed.going(of: revisions, "revisions"))" : ""
    return "revision \(deciding.number) stays: \(deciding.verdict.fact)\(loss)"
  }

  private static func losing(_ deciding: Deciding, revisions: Int, hasSpec: Bool) -> String {
    let history =
      revisions == 1
      ? "its only revision goes: " : "all \(revisions) revisions go; revision \(deciding.number): "
    return history + deciding.verdict.fact + (hasSpec ? "; its spec tag stays" : "")
  }
}

extension [Verdict.State] {
  /// The place of the first that stays, else of the first that is unknown, else of the first; nil
  /// where there is none.
  var deciding: Int? {
    firstIndex(of: .keep) ?? firstIndex(of: .unknown) ?? indices.first
  }
}

extension Int {
  /// `1 of 3 revisions goes`.
  func going(of all: Int, _ what: String) -> String {
    "\(self) of \(all) \(what) \(self == 1 ? "goes" : "go")"
  }
}
