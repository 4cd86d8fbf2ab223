/// What would have to change for a verdict to flip.
package struct ExplanationChange: Hashable, Sendable {
  /// A command that brings a step about; how it is quoted is left to who prints it.
  package enum Command: Hashable, Sendable {
    /// Deletes a tag, `namespace/stream:tag`, with all its revisions.
    case deleteTag(String)
    /// Gives the image a tag of its own.
    case hold(Hazard.Remedy)

    /// Whether something is lost by it.
    package var isDestructive: Bool {
      switch self {
      case .deleteTag: true
      case .hold: false
      }
    }
  }

  /// One condition.
  package struct Step: Hashable, Sendable {
    package let text: String
    /// Nil where no command brings it about by itself.
    package let command: Command?

    init(_ text: String, _ command: Command? = nil) {
      self.text = text
      self.command = command
    }
  }

  /// The verdict it leads to.
  package let becomes: Verdict.State
  /// Whether all steps are needed, or any one of them is enough.
  package let needsAll: Bool
  /// Never empty.
  package let steps: [Step]
  /// What is enough by itself, in the place of all steps.
  package var alternative: Step?
}
