/// The program's own version.
package enum ToolVersion {
  /// As semantic versioning has it.
  package static let text = "0.1.0"
}
