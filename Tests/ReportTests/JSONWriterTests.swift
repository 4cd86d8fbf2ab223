import Report
import Rules
import Store
import Testing

@Suite struct JSONWriterTests {
  @Test(arguments: [
    ("plain", "plain"), (#"a"b\c"#, #"a\"b\\c"#), ("a\nb\rc\td", #"a\nb\rc\td"#),
    ("\0\u{1B}\u{7F}", #"\u0000\u001b\u007f"#), ("\u{202E}\u{2028}", #"\u202e\u2028"#),
    ("\u{E0041}", #"\udb40\udc41"#), ("\u{FFFF}", #"\uffff"#), ("für 店 🚀", "für 店 🚀"),
  ])
  func `what cannot be seen is escaped`(message: String, escaped: String) {
    #expect(AuditReport.saying(message).json.contains("\"message\": \"\(escaped)\",\n"))
  }

  @Test(arguments: [
    (SQLValue.null, "null"), (.integer(.min), "-9223372036854775808"), (.integer(0), "0"),
    (.real(0.1), "0.1"), (.real(1e300), "1e+300"), (.real(.infinity), "null"),
    (.real(.nan), "null"), (.text(""), "\"\""), (.text("12"), "\"12\""),
  ])
  func `a fact keeps its type`(value: SQLValue, text: String) {
    let report = AuditReport.fake(findings: [
      .fake("a", evidence: [.init(name: "size_bytes", value: value)])
    ])
    let member = """
            "evidence": [
              {
                "name": "size_bytes",
                "value": \(text)
              }
            ],

      """
    #expect(report.json.contains(member))
  }
}
