/// What becomes of a revision, a tag, an image stream or an image, as it is kept.
package struct VerdictRow: Hashable, Sendable {
  /// What a verdict is of.
  package enum Subject: String, CaseIterable, Sendable {
    case revision
    case tag
    case imageStream = "image_stream"
    case image
  }

  package let subject: Subject
  /// Empty for an image.
  package var namespace = ""
  /// Empty for an image.
  package var imageStream = ""
  /// Empty for an image stream and an image.
  package var tag = ""
  /// From 1; 0 for all but a revision.
  package var revision = 0
  /// Empty for a tag and an image stream.
  package var image = ""
  /// `keep`, `prune` or `unknown`.
  package let verdict: String
  /// The first check that decided.
  package let decidedBy: String
  /// The tag that decided over an image stream; else empty.
  package var decidingTag = ""
  /// The revision that decided over a tag or image stream; else nil.
  package var decidingRevision: Int64?
  /// How many a tag or image stream has; else nil.
  package var revisions: Int64?
  /// How many of them go, for certain or not; else nil.
  package var removedRevisions: Int64?
  package let fact: String
  /// With commas between them; empty where there are none.
  package let referrers: String

  package init(
    _ subject: Subject, verdict: String, decidedBy: String, fact: String, referrers: String
  ) {
    self.subject = subject
    self.verdict = verdict
    self.decidedBy = decidedBy
    self.fact = fact
    self.referrers = referrers
  }
}
