/// How an export is written.
package enum DocumentForm: String, Sendable, CaseIterable {
  /// As `oc get -o json` prints: four spaces for each level.
  case json
  /// JSON without white space.
  case compact
  /// As `oc get -o yaml` prints: lists not indented, long text folded.
  case yaml

  /// What the names of files in this form end in.
  package var fileExtension: String { self == .yaml ? "yaml" : "json" }
}
