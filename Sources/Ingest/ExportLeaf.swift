/// One file to be read, or standard input.
package struct ExportLeaf: Hashable, Sendable {
  /// Where the bytes come from.
  package enum Origin: Hashable, Sendable {
    case file(InputPath)
    case standardInput
  }

  package let origin: Origin
  /// As the user named it, with the path inside the folder where a folder was named.
  package let path: String
  /// Whether the file itself was named, and not only a folder around it.
  package let isNamed: Bool
  /// As packed as it is on disk; nil where the system does not know it beforehand.
  package let sizeBytes: Int64?

  package init(origin: Origin, path: String, isNamed: Bool, sizeBytes: Int64?) {
    self.origin = origin
    self.path = path
    self.isNamed = isNamed
    self.sizeBytes = sizeBytes
  }

  /// What leaves are ordered by.
  var pathBytes: [UInt8] {
    switch origin {
    case .file(let path): path.bytes
    case .standardInput: Array(path.utf8)
    }
  }
}
