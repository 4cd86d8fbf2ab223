import Foundation

/// One line on the terminal that says how far the reading is, for whatever takes over a second.
///
/// Nothing is shown where standard error is no terminal.
struct ProgressLine {
  private static let interval = 0.2

  private let isShown: Bool
  private let started = ProcessInfo.processInfo.systemUptime
  private var shown: TimeInterval = 0
  private var objects = 0

  init(isShown: Bool) {
    self.isShown = isShown && Console.isErrorTerminal
  }

  /// Counts what was read, and shows it now and then.
  mutating func advance(by count: Int) {
    objects += count
    guard isShown else { return }
    let now = ProcessInfo.processInfo.systemUptime
    guard now - started > 1, now - shown > Self.interval else { return }
    shown = now
    FileHandle.standardError.write(Data("\rreading: \(objects) objects".utf8))
  }

  /// Takes the line away.
  func finish() {
    guard isShown, shown > 0 else { return }
    FileHandle.standardError.write(Data("\r\u{1B}[K".utf8))
  }
}
