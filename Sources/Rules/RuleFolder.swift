import Foundation

/// Rule files as they lie in a folder.
package struct RuleFolder {
  private let path: String

  /// Names a folder, or one rule file.
  package init(path: String) {
    self.path = path
  }

  /// Its rule files and those of its subfolders, in order of path; hidden ones are left out.
  ///
  /// - Throws: ``RuleError/unreadable(path:reason:)``, ``RuleError/noRules(path:)``, or
  ///   ``RuleError/filesMalformed(_:)`` where a file is not text.
  package func files() throws(RuleError) -> [RuleFile] {
    var isFolder = ObjCBool(false)
    guard FileManager.default.fileExists(atPath: path, isDirectory: &isFolder) else {
      throw .unreadable(path: path, reason: "there is no such file or folder")
    }
    let paths = isFolder.boolValue ? try pathsInside() : [path]
    if paths.isEmpty { throw .noRules(path: path) }
    var files: [RuleFile] = []
    for path in paths { files.append(try Self.file(at: path)) }
    return files
  }

  private func pathsInside() throws(RuleError) -> [String] {
    let names: [String]
    do {
      names = try FileManager.default.subpathsOfDirectory(atPath: path)
    } catch {
      throw .unreadable(path: path, reason: error.localizedDescription)
    }
    let folder = path.hasSuffix("/") ? path : path + "/"
    return names.filter { name in
      name.hasSuffix(".sql") && !name.split(separator: "/").contains { $0.hasPrefix(".") }
    }
    .map { folder + $0 }
    .sorted { $0.utf8.lexicographicallyPrecedes($1.utf8) }
  }

  private static func file(at path: String) throws(RuleError) -> RuleFile {
    let data: Data
    do {
      data = try Data(contentsOf: URL(fileURLWithPath: path))
    } catch {
      throw .unreadable(path: path, reason: error.localizedDescription)
    }
    guard let text = String(validating: data, as: UTF8.self) else {
      throw .filesMalformed([RuleFileError(path: path, line: 1, cause: .notText)])
    }
    return RuleFile(path: path, text: text)
  }
}
