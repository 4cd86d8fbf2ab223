package import Model

/// What the reader of an export comes across, in the order of reading.
package enum IngestEvent: Sendable {
  case object(ClusterObject)
  case diagnostic(IngestDiagnostic)
  /// What a snapshot of etcd is made of; comes before its source.
  case etcdSnapshot(EtcdSnapshot)
  /// An object that a snapshot of etcd has old revisions of.
  case etcdRewrite(EtcdRewrite)
  /// A source was read to its end.
  case source(ExportSource)
}
