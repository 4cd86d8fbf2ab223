import Foundation
import TestSupport
import Testing

/// The rows of a CSV, as Python's csv module reads them.
enum CSVRows {
  static func read(_ text: String) throws -> [[String]] {
    let script = """
      import csv, io, json, sys
      text = io.TextIOWrapper(sys.stdin.buffer, encoding="utf-8", newline="")
      json.dump(list(csv.reader(text, strict=True)), sys.stdout)
      """
    let outcome = try Command(["/usr/bin/env", "python3", "-c", script]).run(input: text)
    #expect(outcome.error == "")
    return try JSONDecoder().decode([[String]].self, from: outcome.outputData)
  }
}
