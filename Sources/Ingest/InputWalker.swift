package import Model

/// Finds the files that the command line's inputs mean.
///
/// Folders are searched to any depth. Entries come in the order of their paths' bytes, so that
/// neither the order of the inputs nor that of a folder matters; a file or folder that several
/// paths lead to, through links or by being named twice, is read once, under the first of them.
/// Links are followed, and a loop of them ends where a folder is met again. Hidden entries of a
/// folder (`.git`, `.cache`) are no part of an export and are passed over with a note, as are
/// pipes, devices and sockets; what is named itself is read whatever it is. Whatever cannot be
/// looked at is reported and the rest is still found.
package struct InputWalker {
  /// What was found, in order.
  package private(set) var leaves: [ExportLeaf] = []
  /// What was not, in the same order.
  package private(set) var diagnostics: [IngestDiagnostic] = []

  /// A path that was looked at.
  private struct Entry {
    let path: InputPath
    let status: Result<FileStatus, ByteSourceError>
    let isNamed: Bool

    /// Places a folder where its entries belong.
    var order: [UInt8] {
      if case .success(let status) = status, status.kind == .folder {
        return path.appending([]).bytes
      }
      return path.bytes
    }
  }

  private var named: Set<FileStatus.Identity> = []
  private var seen: Set<FileStatus.Identity> = []
  /// What is left to be looked into, the next one last.
  private var pending: [Entry] = []
  /// Counts what was found or lost, were it for a second time.
  private var findings = 0

  /// Looks at files and folders; `-` is standard input, once.
  package init(_ inputs: [String]) {
    let entries = Set(inputs.filter { $0 != "-" }.map { InputPath($0) })
      .map { Self.entry($0, isNamed: true) }
    named = Set(entries.compactMap { Self.file($0)?.identity })
    if inputs.contains("-") {
      leaves.append(
        ExportLeaf(origin: .standardInput, path: "-", isNamed: true, sizeBytes: nil))
    }
    for entry in Self.sorted(entries).reversed() { walk(entry) }
    leaves.sort { $0.pathBytes.lexicographicallyPrecedes($1.pathBytes) }
  }

  private mutating func walk(_ root: Entry) {
    let before = findings
    pending = [root]
    while let entry = pending.popLast() { visit(entry) }
    if before == findings, case .success(let status) = root.status, status.kind == .folder {
      lose(root.path, "holds no files, expected an export")
    }
  }

  private mutating func visit(_ entry: Entry) {
    switch entry.status {
    case .failure(let error):
      findings += 1
      lose(entry.path, error.description)
    case .success(let status):
      switch status.kind {
      case .folder: enter(entry.path, status)
      case .other(let what) where !entry.isNamed: note(entry.path, "skipped: \(what)")
      case .file, .other: find(entry.path, status)
      }
    }
  }

  private mutating func find(_ path: InputPath, _ status: FileStatus) {
    findings += 1
    guard seen.insert(status.identity).inserted else { return }
    leaves.append(
      ExportLeaf(
        origin: .file(path), path: path.text, isNamed: named.contains(status.identity),
        sizeBytes: status.kind == .file ? status.sizeBytes : nil))
  }

  private mutating func enter(_ path: InputPath, _ status: FileStatus) {
    guard seen.insert(status.identity).inserted else {
      findings += 1
      return
    }
    let listing = FolderListing(path)
    if let failure = listing.failure {
      findings += 1
      lose(path, failure.description)
    }
    var entries: [Entry] = []
    for name in listing.names.sorted(by: { $0.lexicographicallyPrecedes($1) }) {
      let inner = path.appending(name)
      if name.first == UInt8(ascii: ".") {
        note(inner, "skipped: hidden")
      } else {
        entries.append(Self.entry(inner, isNamed: false))
      }
    }
    pending += Self.sorted(entries)
  }

  private mutating func lose(_ path: InputPath, _ message: String) {
    diagnostics.append(IngestDiagnostic(path: path.text, message: message))
  }

  private mutating func note(_ path: InputPath, _ message: String) {
    diagnostics.append(IngestDiagnostic(severity: .note, path: path.text, message: message))
  }

  private static func entry(_ path: InputPath, isNamed: Bool) -> Entry {
    do throws(ByteSourceError) {
      return Entry(path: path, status: .success(try FileStatus(path)), isNamed: isNamed)
    } catch {
      return Entry(path: path, status: .failure(error), isNamed: isNamed)
    }
  }

  private static func file(_ entry: Entry) -> FileStatus? {
    guard case .success(let status) = entry.status, status.kind != .folder else { return nil }
    return status
  }

  /// The last in order first, as `pending` wants it.
  private static func sorted(_ entries: [Entry]) -> [Entry] {
    entries.sorted { $1.order.lexicographicallyPrecedes($0.order) }
  }
}
