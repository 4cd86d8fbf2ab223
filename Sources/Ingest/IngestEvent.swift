package import Model

/// What the reader of an export comes across, in the order of reading.
package enum IngestEvent: Sendable {
  case object(ClusterObject)
  case diagnostic(IngestDiagnostic)
  /// A source was read to its end.
  case source(ExportSource)
}
