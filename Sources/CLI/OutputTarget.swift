import ArgumentParser

/// One report to be written: `md=report.md`, or `report.md` where the name says the format.
struct OutputTarget: ExpressibleByArgument, Hashable, Sendable {
  /// The formats there are.
  enum Format: String, CaseIterable, Sendable {
    case text
    case md
    case json
  }

  static let standardOutput = "-"

  let format: Format
  let path: String

  init(format: Format, path: String) {
    self.format = format
    self.path = path
  }

  init?(argument: String) {
    let halves = argument.split(separator: "=", maxSplits: 1).map(String.init)
    let ending = argument.split(separator: ".").last.map(String.init) ?? ""
    if halves.count == 1, argument.contains("."), let format = Format(rawValue: ending) {
      self.init(format: format, path: argument)
      return
    }
    guard let format = halves.first.flatMap({ Format(rawValue: $0) }) else { return nil }
    self.init(format: format, path: halves.count > 1 ? halves[1] : Self.standardOutput)
  }

  var isStandardOutput: Bool { path == Self.standardOutput }
}
