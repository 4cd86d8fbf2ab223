import Foundation

/// One line on the terminal that says how far the work is, for whatever takes over a second.
///
/// Nothing is shown where standard error is no terminal.
struct ProgressLine {
  private static let interval = 0.2

  private let isShown: Bool
  private let started = ProcessInfo.processInfo.systemUptime
  private var shown: TimeInterval = 0
  private var count = 0
  private let doing: String
  private let unit: String

  /// Begins a piece of work, as in `reading: 12 objects`.
  init(isShown: Bool, doing: String, unit: String) {
    self.isShown = isShown && Console.isErrorTerminal
    self.doing = doing
    self.unit = unit
  }

  /// Counts what was done, and shows it now and then.
  mutating func advance(by count: Int) {
    self.count += count
    guard isShown else { return }
    let now = ProcessInfo.processInfo.systemUptime
    guard now - started > 1, now - shown > Self.interval else { return }
    shown = now
    FileHandle.standardError.write(Data("\r\(doing): \(self.count) \(unit)".utf8))
  }

  /// Takes the line away.
  func finish() {
    guard isShown, shown > 0 else { return }
    FileHandle.standardError.write(Data("\r\u{1B}[K".utf8))
  }
}
