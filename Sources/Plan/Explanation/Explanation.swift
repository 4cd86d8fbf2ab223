package import Model

/// One object: its facts, why it stays or goes, who uses it, and what would change that.
///
/// Lists are whole; who prints them may cut them.
package struct Explanation: Sendable {
  package let subject: ExplanationSubject
  package let asOf: Timestamp
  package let policy: PrunePolicy
  package let run: ExplanationRun
  /// In the order in which they are told.
  package internal(set) var facts: [ExplanationFact] = []
  /// One sentence: what becomes of the object.
  package internal(set) var summary = ""
  /// Of an image, of a tag, of an image stream, or of an image in its image stream; nil for workloads,
  /// and where nothing of an image was read.
  package internal(set) var verdict: Verdict?
  /// The checks that led to the verdict, of a tag those of the revision that decided, in order; empty
  /// for an image stream, and where there is none.
  package internal(set) var checks: [ExplanationCheck] = []
  /// The tags of an image stream, in order.
  package internal(set) var tags: [ExplanationTag] = []
  /// The revisions of a tag or image stream, or those that hold an image, in order of namespace,
  /// image stream, tag and number.
  package internal(set) var revisions: [ExplanationRevision] = []
  /// The images that are held, in order of digest.
  package internal(set) var images: [ExplanationImage] = []
  /// A workload's fields, in their order.
  package internal(set) var fields: [ExplanationField] = []
  /// In order of kind, namespace, name and field.
  package internal(set) var users: [ExplanationUser] = []
  /// Nil for workloads.
  package internal(set) var weight: ExplanationWeight?
  package internal(set) var change: ExplanationChange?
  /// What the reference would take away although the object uses it, or something else does.
  package internal(set) var hazards: [Hazard] = []

  init(_ subject: ExplanationSubject, asOf: Timestamp, policy: PrunePolicy, run: ExplanationRun) {
    self.subject = subject
    self.asOf = asOf
    self.policy = policy
    self.run = run
  }
}
