/// A rule file in its two halves: the YAML in its leading comment, and the query behind it.
struct FrontMatter: Hashable, Sendable {
  /// The YAML, which begins at the file's second line.
  let yaml: String
  /// From the query's first line that is not blank; empty where there is none.
  let query: String
  /// Where the query begins, from 1; the last line where there is none.
  let queryLine: Int

  /// Takes a file apart.
  ///
  /// - Throws: ``RuleFileError`` where the comment does not begin or end as it must.
  init(parsing text: String, path: String) throws(RuleFileError) {
    let lines = text.split(omittingEmptySubsequences: false) { $0 == "\n" || $0 == "\r\n" }
    func error(_ line: Int, _ cause: RuleFileFault) -> RuleFileError {
      RuleFileError(path: path, line: line, cause: cause)
    }
    guard lines.first?.trimmed == "/*---" else { throw error(1, .frontMatterMissing) }
    guard let end = lines.firstIndex(where: { $0.contains("*/") }) else {
      throw error(1, .frontMatterUnended)
    }
    guard lines[end].trimmed == "---*/" else { throw error(end + 1, .frontMatterEndsEarly) }
    yaml = lines[1..<end].joined(separator: "\n") + "\n"
    let rest = lines[(end + 1)...]
    let start = rest.firstIndex { !$0.trimmed.isEmpty }
    let last = rest.lastIndex { !$0.trimmed.isEmpty }
    query =
      if let start, let last { lines[start...last].joined(separator: "\n") } else { "" }
    queryLine = (start ?? end) + 1
  }
}

extension FrontMatter {
  /// The YAML with blank lines in place of a key and its value, so that other lines stay in place.
  ///
  /// The key stands at the beginning of a line, and the value goes up to the next such key.
  func yaml(without key: String) -> String {
    var isLeftOut = false
    return yaml.split(separator: "\n", omittingEmptySubsequences: false)
      .map { line in
        if let first = line.utf8.first, first != UInt8(ascii: " ") {
          isLeftOut = line.utf8.starts(with: (key + ":").utf8)
        }
        return isLeftOut ? "" : line
      }
      .joined(separator: "\n")
  }
}

extension Substring {
  /// Without blanks at its ends.
  fileprivate var trimmed: Substring {
    var rest = drop { $0.isWhitespace }
    while rest.last?.isWhitespace == true { rest.removeLast() }
    return rest
  }
}
