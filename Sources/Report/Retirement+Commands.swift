package import Plan
import Rules

extension Retirement {
  /// The command that takes the tag out of service.
  package var removalCommand: String {
    "oc tag -n \(ShellWord.quoting(namespace)) -d "
      + Self.operands([ShellWord.quoting("\(imageStream):\(tag)")], for: [imageStream])
  }

  /// The command that makes the tag again; nil where nothing that is known does.
  package var undoCommand: String? {
    guard let restoration else { return nil }
    let words = ["--source=" + restoration.sourceWord] + restoration.options(for: self)
    let operands = [restoration.source, "\(imageStream):\(tag)"]
    return "oc tag -n \(ShellWord.quoting(namespace)) "
      + words.joined(separator: " ") + " "
      + Self.operands(operands.map(ShellWord.quoting), for: operands)
  }

  /// Words that are no options, behind `--` where one looks like an option.
  private static func operands(_ words: [String], for texts: [String]) -> String {
    (texts.contains { $0.hasPrefix("-") } ? "-- " : "") + words.joined(separator: " ")
  }
}
