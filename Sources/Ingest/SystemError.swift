private import Glibc

/// The system's own words for what went wrong.
enum SystemError {
  /// Words for the last failed call of this thread.
  ///
  /// They are English: the program sets no locale.
  static var last: ByteSourceError { .unreadable(lastWords) }

  /// The same words alone.
  static var lastWords: String { words(for: errno) }

  private static func words(for code: Int32) -> String {
    strerror(code).map { String(cString: $0) } ?? "error \(code)"
  }
}
