import ArgumentParser

/// One report to be written: `md=report.md`.
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
    let halves = argument.split(separator: "=", maxSplits: 1, omittingEmptySubsequences: false)
    guard let format = Format(rawValue: String(halves[0])), halves.last?.isEmpty == false else {
      return nil
    }
    self.init(format: format, path: halves.count > 1 ? String(halves[1]) : Self.standardOutput)
  }

  package var isStandardOutput: Bool { path == Self.standardOutput }
}
