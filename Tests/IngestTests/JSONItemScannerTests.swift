import Ingest
import Testing

@Suite struct JSONItemScannerTests {
  /// The end of the first value, as text: an offset, `more`, or an error.
  private func scan(_ text: String, step: Int = .max) -> String {
    let bytes = Array(text.utf8)
    var scanner = JSONItemScanner()
    scanner.begin(at: 0)
    var count = min(step, bytes.count)
    return bytes.withUnsafeBufferPointer { buffer in
      while true {
        switch scanner.scan(UnsafeBufferPointer(rebasing: buffer[..<count])) {
        case .ended(let end): return "\(end)"
        case .failed(let error): return "\(error)"
        case .needsMore where count == bytes.count: return "more"
        case .needsMore: count = min(bytes.count, count + step)
        }
      }
    }
  }

  @Test(arguments: [
    ("{}", "2"), ("[]x", "2"), ("{\"a\":[1,{}]} ]", "12"), ("\"a\",", "3"), ("1,", "1"),
    ("true]", "4"), ("-1.5e3}", "6"), ("\"\\\"\",", "4"), ("\"\\\\\",\"", "4"),
    ("{\"}\":\"]\\\\\\\"{\"}", "14"), ("\"{[\"", "4"), ("{]x", "has a ']' that closes nothing"),
    ("[}", "has a '}' that closes nothing"), ("]", "has a ']' that closes nothing"),
    (",", "has a ',' that closes nothing"), ("{", "more"), ("", "more"), ("1", "more"),
    ("\"a\\\"", "more"), ("\"a\\\\\\", "more"), ("[[[]]", "more"), ("{\"a", "more"),
  ])
  func `a value ends where its brackets and quotes say, however it is cut`(
    text: String, end: String
  ) {
    for step in [1, 2, 3, 8, .max] { #expect(scan(text, step: step) == end, "step \(step)") }
  }

  @Test(arguments: 0..<40)
  func `backslashes at any place of a word pair up`(count: Int) {
    let slashes = String(repeating: "\\", count: count)
    let text = "[\"\(slashes)\",\"]\"]"
    // With an odd number the first quote is part of the string, and the rest runs on.
    let whole = "\(text.utf8.count)"
    for step in [1, 5, .max] {
      #expect((scan(text, step: step) == whole) == count.isMultiple(of: 2))
    }
  }

  @Test func `brackets are nested as deep as is allowed and no deeper`() {
    let levels = JSONItemScanner.deepestNesting
    let deep = String(repeating: "[", count: levels)
    #expect(scan(deep) == "more")
    #expect(scan(deep + "[") == "is nested more than \(levels) levels deep")
    #expect(scan(deep + String(repeating: "]", count: levels)) == "\(2 * levels)")
  }

  @Test(arguments: ["\"", "1", "["])
  func `what comes in small pieces is looked at once`(first: String) {
    let filler = first == "1" ? "1" : "\\\\"
    let text = first + (first == "[" ? "\"" : "") + String(repeating: filler, count: 1 << 20)
    let time = ContinuousClock().measure { #expect(scan(text, step: 4096) == "more") }
    #expect(time < .seconds(10))
  }
}
