/// One thing that was wrong with the input, or worth knowing about how it was read.
package struct IngestDiagnostic: Hashable, Sendable {
  /// How much it matters.
  package enum Severity: String, CaseIterable, Sendable {
    /// Something could not be read, so facts are missing.
    case lost
    /// Everything was read; the reader should know how.
    case note
  }

  package let severity: Severity
  /// Nil where it concerns a whole file.
  package let place: SourcePlace?
  /// The file as the user named it, with the member's name behind an `!` for an archive.
  package let path: String
  /// The object's kind, namespace and name as far as they could be read; else empty.
  package let kind: String
  package let namespace: String
  package let name: String
  /// The field's path in the object: `status.tags[0].items[3].image`; empty where it is not one.
  package let field: String
  /// What is wrong and what was expected; hostile bytes are still in it.
  package let message: String
  /// Whether the reference pruner cannot decode the object either, and so refuses to run.
  package let stopsPruner: Bool

  package init(
    severity: Severity = .lost, place: SourcePlace? = nil, path: String, kind: String = "",
    namespace: String = "", name: String = "", field: String = "", message: String,
    stopsPruner: Bool = false
  ) {
    self.severity = severity
    self.place = place
    self.path = path
    self.kind = kind
    self.namespace = namespace
    self.name = name
    self.field = field
    self.message = message
    self.stopsPruner = stopsPruner
  }
}
