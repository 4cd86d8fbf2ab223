import ArgumentParser

/// One report to be written: `md=report.md`, or `report.md` where the name says the format.
package struct OutputTarget: ExpressibleByArgument, Hashable, Sendable {
  /// The formats there are.
  package enum Format: String, CaseIterable, Sendable {
    case text
    case md
    case html
    case json
    case jsonl
    case sarif
    case junit
    case csv
    case ledgerCSV = "ledger-csv"
    case prometheus

    /// The formats whose files are named otherwise.
    fileprivate static let endings: [String: Format] = ["prom": .prometheus, "xml": .junit]

    /// Whether a plan can be written in it.
    package var isForPlans: Bool {
      switch self {
      case .text, .md, .json: true
      case .html, .jsonl, .sarif, .junit, .csv, .ledgerCSV, .prometheus: false
      }
    }
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
    let ending = String(name[name.index(after: dot)...])
    return Format(rawValue: ending) ?? Format.endings[ending]
  }

  package var isStandardOutput: Bool { path == Self.standardOutput }
}
