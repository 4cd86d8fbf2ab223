/// What becomes of a revision or image, and why.
package struct Verdict: Hashable, Sendable {
  /// What becomes of it.
  package enum State: String, CaseIterable, Sendable {
    case keep
    case prune
    /// It would be pruned by what was read, but what might protect it was not read.
    case unknown
  }

  package let state: State
  /// The name of the first check that decided.
  package let check: String
  /// What the check saw, in words.
  package let fact: String
  /// Who protects it, in order of kind, namespace, name and field; empty where nobody does or the check came first.
  package let referrers: [Holder]
}
