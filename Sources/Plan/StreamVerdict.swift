/// What becomes of an image stream: it stays while any of its tags does.
///
/// The reference deletes no image stream; of one that goes, only the object without a history is left.
package struct StreamVerdict: Hashable, Sendable {
  /// In order of name.
  package let tags: [TagVerdict]
  /// By the check of the tag that decided; `without-tags` where it has none.
  package let verdict: Verdict
  /// The first tag with a revision that stays, else the first that stays, else the first; nil without tags.
  package let decidingTag: TagVerdict?
  package let revisions: Int
  /// Those that go, for certain or not.
  package let removedRevisions: Int
  /// Tags that vanish, for certain or not.
  package let removedTags: Int

  init(_ tags: [TagVerdict]) {
    self.tags = tags
    revisions = tags.reduce(0) { $0 + $1.revisions }
    removedRevisions = tags.reduce(0) { $0 + $1.removedRevisions }
    removedTags = tags.count { $0.verdict.state != .keep }
    let holding = tags.first { $0.verdict.state == .keep && $0.revision != nil }
    decidingTag = holding ?? tags.map(\.verdict.state).deciding.map { tags[$0] }
    guard let decidingTag else {
      verdict = Verdict(
        state: .keep, check: "without-tags", fact: "it has no tags", referrers: [])
      return
    }
    let isKept = decidingTag.verdict.state == .keep
    verdict = Verdict(
      state: decidingTag.verdict.state, check: decidingTag.verdict.check,
      fact: (isKept ? "" : "no tag keeps a revision; ") + decidingTag.place + ": "
        + decidingTag.reason + Self.loss(removedRevisions, revisions, "revisions")
        + Self.loss(removedTags, tags.count, "tags")
        + (isKept ? "" : "; the image stream itself stays"),
      referrers: decidingTag.verdict.referrers)
  }

  private static func loss(_ removed: Int, _ all: Int, _ what: String) -> String {
    removed > 0 ? "; \(removed.going(of: all, what))" : ""
  }
}

extension TagVerdict {
  /// `revision 1 of tag v1`.
  fileprivate var place: String {
    (revision.map { "revision \($0) of " } ?? "") + "tag \(tag)"
  }
}
