import Ingest
import Testing

@Suite struct CompactJSONTests {
  private let parser = JSONParser()

  private func length(_ json: String, _ escaping: CompactJSON.Escaping = .html) throws -> Int {
    try parser.withRoot(of: json) { CompactJSON.length(of: $0, as: escaping) }
  }

  @Test(arguments: [
    "{}", "[]", #""""#, "true", "false", "null", "[1]", "[1,2]", "[[],{}]", #"{"a":{"b":[null]}}"#,
    #"{"a":1,"b":true,"c":"é"}"#, "[0,-1,9,10,-10,9223372036854775807,-9223372036854775808]",
    "18446744073709551615",
  ])
  func `compact text has its own length`(json: String) throws {
    #expect(try length(json) == json.utf8.count)
  }

  @Test func `white space is not counted`() throws {
    #expect(try length("{ \"a\" : [ 1 ,\n 2 ] }\n") == #"{"a":[1,2]}"#.utf8.count)
  }

  @Test(arguments: [
    (#"\u0008\u0009\u000a\u000c\u000d"#, 10, 10), (#"\u0000\u001f\u007f"#, 13, 13),
    (#"\"\\\/"#, 5, 5), (#"<>&"#, 18, 3), (#"\u2028\u2029"#, 12, 6), (#"\u2027\u202a‐"#, 9, 9),
    (#"é€😀"#, 9, 9), ("â\u{80}", 4, 4),
  ])
  func `strings are escaped as Go escapes them`(text: String, html: Int, plain: Int) throws {
    #expect(try length("\"\(text)\"", .html) == html + 2)
    #expect(try length("\"\(text)\"", .plain) == plain + 2)
    #expect(try length("{\"\(text)\":0}", .html) == html + 6)
  }

  /// Texts are looked at in pieces whose length depends on their own.
  @Test(arguments: 1...70)
  func `an escape is found at every place of a text`(count: Int) throws {
    #expect(try length("\"" + String(repeating: "~", count: count) + "\"") == count + 2)
    for place in 0..<count {
      for (sign, bytes) in [("<", 6), ("&", 6), ("\\n", 2), ("\\u0001", 6), ("\\\\", 2)] {
        let before = String(repeating: "a", count: place)
        let after = String(repeating: " ", count: count - place - 1)
        #expect(try length("\"\(before)\(sign)\(after)\"") == count + 1 + bytes)
      }
    }
  }

  @Test func `bytes beside those that are escaped are not`() throws {
    let text = #"!#$%'()*+,-./0123456789:;=?@ABCXYZ[]^_`abcxyz{|}~ é ñ ß ÿ À"#
    #expect(try length("\"\(text)\"") == text.utf8.count + 2)
  }

  @Test(arguments: [
    ("0.0", "0"), ("-0.0", "-0"), ("5.0", "5"), ("-5.25", "-5.25"), ("1e2", "100"),
    ("0.1", "0.1"), ("123.456", "123.456"), ("1e20", "100000000000000000000"),
    ("1e21", "1e+21"), ("1.5e300", "1.5e+300"), ("1e-6", "0.000001"), ("1.25e-6", "0.00000125"),
    ("1e-7", "1e-7"), ("-1.5e-10", "-1.5e-10"), ("5e-324", "5e-324"),
    ("1.2345678901234568e22", "1.2345678901234568e+22"), ("100000.5", "100000.5"),
    ("0.30000000000000004", "0.30000000000000004"),
    ("1.7976931348623157e308", "1.7976931348623157e+308"),
  ])
  func `fractions are written as Go writes them`(json: String, go: String) throws {
    #expect(try length(json) == go.utf8.count)
  }

  @Test func `nesting is no trouble`() throws {
    let deep = String(repeating: "[", count: 1000) + String(repeating: "]", count: 1000)
    #expect(try length(deep) == 2000)
  }
}
