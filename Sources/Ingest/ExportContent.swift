/// What a source turned out to be, once it was unpacked.
package enum ExportContent {
  /// Documents in JSON or YAML.
  case documents(ExportStream)
  /// A database of etcd, and its path as ``ExportStream/path`` is one.
  case etcd(EtcdFile, path: String)
}
