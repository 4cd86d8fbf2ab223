import Foundation
import TestSupport

/// A Swift file of the repository.
struct SourceFile {
  /// From the root of the repository.
  let path: String
  let text: String

  var lines: [Substring] { text.split(separator: "\n", omittingEmptySubsequences: false) }

  /// The modules it imports.
  var imports: Set<String> {
    Set(
      lines.compactMap { line in
        let words = line.prefix { $0 != "/" }.split(separator: " ")
        guard let place = words.firstIndex(of: "import"), place <= 2, place + 1 < words.count
        else { return nil }
        return words[place + 1].split(separator: ".").first.map { String($0) }
      })
  }

  /// All files under a folder, in order of path.
  static func all(under folder: String) throws -> [SourceFile] {
    let names = FileManager.default.enumerator(atPath: Repository.path(folder))?.allObjects
    return try (names ?? []).compactMap { $0 as? String }.filter { $0.hasSuffix(".swift") }.sorted()
      .map { name in
        let path = folder + "/" + name
        return SourceFile(
          path: path,
          text: try String(contentsOfFile: Repository.path(path), encoding: .utf8))
      }
  }
}
