import Ingest
import Testing

@Suite struct CompactJSONTests {
  private func length(_ text: String) throws -> Int {
    try withJSON(text) { CompactJSON.length(of: $0) }
  }

  @Test(arguments: [
    "{}", "[]", "{\"a\":1}", "{\"a\":1,\"b\":[true,false,null]}", "[[],{},[{}]]", "-1", "0",
    "18446744073709551615", "-9223372036854775808", "1.5", "\"\"", "[1,[2,[3]],\"x\"]",
  ])
  func `compact text has its own length`(text: String) throws {
    #expect(try length(text) == text.utf8.count)
  }

  @Test func `spaces do not count`() throws {
    #expect(try length(" { \"a\" : [ 1 , { } ] ,\n\t\"b\" : \"c\" } ") == 20)
  }

  /// A character in JSON, and how many bytes Go writes for it.
  private static let escapes: [(String, Int)] = [
    ("<", 6), (">", 6), ("&", 6), ("\\u2028", 6), ("\\u2029", 6), ("\\u0001", 6), ("\\u001f", 6),
    ("\\n", 2), ("\\t", 2), ("\\r", 2), ("\\\"", 2), ("\\\\", 2), ("/", 1), ("\\/", 1),
    ("\\u003c", 6), ("=", 1), ("?", 1), ("'", 1), ("\\u007f", 1), ("é", 2), ("\\u2027", 3),
    ("\\u202a", 3), ("\\ud83d\\ude00", 4), ("\u{E2}", 2), (" ", 1), ("$", 1), ("%", 1),
  ]

  @Test(arguments: escapes)
  func `escapes count as Go writes them, at any place`(character: String, bytes: Int) throws {
    for before in 0...17 {
      let filler = String(repeating: "x", count: before)
      for after in ["", "yyyyyyy", "yyyyyyyy"] {
        #expect(try length("\"\(filler)\(character)\(after)\"") == before + bytes + after.count + 2)
      }
    }
  }

  @Test func `deep nesting needs no stack`() throws {
    let text = String(repeating: "[", count: 1000) + String(repeating: "]", count: 1000)
    #expect(try length(text) == 2000)
  }
}
