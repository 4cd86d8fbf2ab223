import Report
import Testing

@Suite struct StringVisibleTests {
  @Test(arguments: [
    ("plain", "plain"), ("a\u{1B}[31mb", #"a\u{1B}[31mb"#), ("a\nb\tc\rd", #"a\nb\tc\rd"#),
    ("a\u{202E}b", #"a\u{202E}b"#), ("a\u{2066}b\u{2069}", #"a\u{2066}b\u{2069}"#),
    ("a\u{7F}b\u{9B}c", #"a\u{7F}b\u{9B}c"#), ("a\u{200B}b\u{FEFF}c", #"a\u{200B}b\u{FEFF}c"#),
    ("a\u{2028}b", #"a\u{2028}b"#), ("a\u{E0041}b", #"a\u{E0041}b"#), ("\0", #"\u{0}"#),
    ("👩\u{200D}🚀 für 最新", "👩\u{200D}🚀 für 最新"),
  ])
  func `what cannot be seen is shown as an escape`(message: String, shown: String) {
    #expect(AuditReport.saying(message).text().lines.contains("  " + shown))
  }

  @Test func `a digest is cut to its first digits`() {
    let digest = "sha256:0123456789abcdef" + String(repeating: "0", count: 48)
    let report = AuditReport.saying("shop/cart@\(digest) and sha256:12 and \(digest)0")
    let shown = "  shop/cart@sha256:0123456789ab… and sha256:12 and sha256:0123456789ab…0"
    #expect(report.text().lines.contains(shown))
  }

  @Test func `an endless message is cut`() {
    let report = AuditReport.saying(String(repeating: "x", count: 401))
    #expect(report.text().lines.contains("  " + String(repeating: "x", count: 400) + "…"))
    #expect(report.markdown.contains(" " + String(repeating: "x", count: 400) + "… |"))
  }
}
