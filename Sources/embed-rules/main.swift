import Foundation

/// Writes the rule files of a folder into one Swift file, in order of path.
///
/// Usage: `embed-rules RULES OUTPUT`. The output is left as it is where it would not change, so
/// that nothing is compiled again.
func embedRules(in folder: String, to output: String) throws {
  var lines = ["// Made from the folder `rules`; not kept.", "", "extension RuleFile {"]
  lines.append("  /// The built-in rules, in order of path.")
  lines.append("  static let builtIn: [RuleFile] = [")
  for path in rulePaths(in: folder) {
    let text = try String(contentsOfFile: folder + "/" + path, encoding: .utf8)
    lines.append("    RuleFile(path: \(literal("rules/" + path)), text: \(literal(text))),")
  }
  lines += ["  ]", "}", ""]
  let source = lines.joined(separator: "\n")
  if FileManager.default.contents(atPath: output) == Data(source.utf8) { return }
  try source.write(toFile: output, atomically: true, encoding: .utf8)
}

/// Paths of the rule files below a folder, in the order of their bytes; empty where the folder is
/// missing.
func rulePaths(in folder: String) -> [String] {
  let all = FileManager.default.enumerator(atPath: folder)?.compactMap { $0 as? String } ?? []
  return all.filter { $0.hasSuffix(".sql") }
    .sorted { $0.utf8.lexicographicallyPrecedes($1.utf8) }
}

/// A Swift string literal on one line, in ASCII.
func literal(_ text: String) -> String {
  "\"" + text.unicodeScalars.map { $0.escaped(asASCII: true) }.joined() + "\""
}

guard CommandLine.arguments.count == 3 else {
  FileHandle.standardError.write(Data("usage: embed-rules RULES OUTPUT\n".utf8))
  exit(64)
}
do {
  try embedRules(in: CommandLine.arguments[1], to: CommandLine.arguments[2])
} catch {
  FileHandle.standardError.write(Data("embed-rules: \(error)\n".utf8))
  exit(1)
}
