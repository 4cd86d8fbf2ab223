import Foundation
import TestSupport

/// What `shellcheck` has to say of a script.
enum ShellCheck {
  /// Nil where it is not installed, which is then no reason to fail; `make test` installs it.
  private static let tool = ["/usr/bin/shellcheck", "/usr/local/bin/shellcheck"].first {
    FileManager.default.isExecutableFile(atPath: $0)
  }

  /// Empty where there are no complaints, or nobody to complain.
  static func complaints(on script: String) throws -> String {
    guard let tool else {
      print("shellcheck is not installed: scripts are not checked")
      return ""
    }
    return try Command([tool, "-s", "sh", "-"]).run(input: script).output
  }
}
