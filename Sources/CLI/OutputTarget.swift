import ArgumentParser

/// One report to be written: `md=report.md`, or `report.md` where the name says the format.
package struct OutputTarget: ExpressibleByArgument, Hashable, Sendable {
  /// The formats there are.
  package enum Format: String, CaseIterable, Sendable {
    case text
    case md
    case json
  }

  package static let standardOutput = "-"

  package let format: Format
  package let path: String

  package init(format: Format, path: String) {
    self.format = format
    self.path = path
  }

  package init?(argument: String) {
    if let format = Self.format(ofFile: argument) {
      self.init(format: format, path: argument)
      return
    }
    let halves = argument.split(separator: "=", maxSplits: 1, omittingEmptySubsequences: false)
    guard let format = Format(rawValue: String(halves[0])), halves.last?.isEmpty == false else {
      return nil
    }
    self.init(format: format, path: halves.count > 1 ? String(halves[1]) : Self.standardOutput)
  }

  /// The format that a file's name ends in; nil where it ends in none, or an `=` tells the format.
  private static func format(ofFile name: String) -> Format? {
    guard !name.contains("="), let dot = name.lastIndex(of: ".") else { return nil }
    return Format(rawValue: String(name[name.index(after: dot)...]))
  }

  package var isStandardOutput: Bool { path == Self.standardOutput }
}
