import Model

/// A file or a member of an archive on the way to what is packed in it.
struct PackedPart {
  /// The file as the user named it; a member's name stands behind an `!`.
  let path: String
  /// Whether the user named the file itself.
  let isNamed: Bool
  /// How many layers of packing are around it.
  let depth: Int
  /// The path without the endings of the layers around it, by which it is judged.
  private let unpackedPath: String
  /// The member's own path in its archive; empty for a file.
  private let memberPath: String

  /// A file with nothing around it.
  init(path: String, isNamed: Bool) {
    self.init(path: path, isNamed: isNamed, depth: 0, unpackedPath: path, memberPath: "")
  }

  private init(path: String, isNamed: Bool, depth: Int, unpackedPath: String, memberPath: String) {
    self.path = path
    self.isNamed = isNamed
    self.depth = depth
    self.unpackedPath = unpackedPath
    self.memberPath = memberPath
  }

  /// What is in it where it is gzip: the same file without its ending.
  var unpacked: PackedPart {
    var name = unpackedPath
    if name.hasSuffix(".gz") { name.removeLast(3) }
    if name.hasSuffix(".tgz") {
      name.replaceSubrange(name.index(name.endIndex, offsetBy: -3)..., with: "tar")
    }
    return PackedPart(
      path: path, isNamed: isNamed, depth: depth + 1, unpackedPath: name, memberPath: memberPath)
  }

  /// A member of it, where it is an archive.
  func member(_ name: String) -> PackedPart {
    var name = Substring(name)
    while name.hasPrefix("./") { name = name.dropFirst(2) }
    let path = "\(path)!\(name)"
    return PackedPart(
      path: path, isNamed: false, depth: depth + 1, unpackedPath: path, memberPath: String(name))
  }

  /// The member's path up to its first hidden name; nil where it has none.
  var hiddenPath: String? {
    let names = memberPath.split(separator: "/", omittingEmptySubsequences: false)
    let hidden = names.firstIndex { $0.hasPrefix(".") && $0 != "." && $0 != ".." }
    return hidden.map { names[...$0].joined(separator: "/") }
  }

  func lost(_ message: String) -> IngestDiagnostic {
    IngestDiagnostic(path: path, message: message)
  }

  /// Says that a part of it was passed over.
  func skipped(_ inner: String, _ why: String) -> IngestDiagnostic {
    IngestDiagnostic(severity: .note, path: "\(path)!\(inner)", message: "skipped: \(why)")
  }

  /// Says that it is no export, which matters where it was meant to be one.
  func unread(_ format: ExportFormat) -> IngestDiagnostic {
    isMissed(format)
      ? lost(format.description)
      : IngestDiagnostic(severity: .note, path: path, message: "skipped: \(format)")
  }

  private func isMissed(_ format: ExportFormat) -> Bool {
    if isNamed || PathEvidence(path: unpackedPath).isNamedAsExport { return true }
    switch format {
    case .foreign(.wideText): return true
    case .foreign(.packed):
      let path = unpackedPath.prefix(upTo: unpackedPath.lastIndex(of: ".") ?? unpackedPath.endIndex)
      return PathEvidence(path: String(path)).isNamedAsExport
    default: return false
    }
  }
}
