import Report
import Testing

@Suite struct StringColumnsTests {
  @Test(arguments: [
    ("shop", 4), ("店", 2), ("ｆｕｌｌ", 8), ("e\u{301}clair", 6), ("한국", 4),
    ("\u{1112}\u{1161}\u{11AB}", 2), ("🚀", 2), ("👩\u{200D}🚀", 2), ("🇩🇪", 2), ("☎\u{FE0F}", 2),
    ("a\u{200D}b", 2), ("für", 3), ("कि", 2), ("…", 1),
  ])
  func `columns are counted as a terminal does`(name: String, columns: Int) {
    let offenders = [name, "a-long-name-for-width"].map { name in
      Offender(
        namespace: name, imageStream: "", tags: 1, revisions: 2, streamBytes: 3, imageBytes: 4)
    }
    let padding = String(repeating: " ", count: 21 - columns)
    let line = "\(name)\(padding)     1              2     3 B     4 B"
    #expect(AuditReport.fake(offenders: offenders).text().lines.contains(line))
  }

  @Test(arguments: [
    (String(repeating: "x", count: 60), String(repeating: "x", count: 40) + "..."),
    (String(repeating: "店", count: 30), String(repeating: "店", count: 20) + "..."),
  ])
  func `a name too long for its column is cut`(name: String, shown: String) {
    let offender = Offender(
      namespace: name, imageStream: "", tags: 1, revisions: 2, streamBytes: 3, imageBytes: 4)
    let line = AuditReport.fake(offenders: [offender]).text().lines.first { $0.contains("...") }
    #expect(line == shown + "     1              2     3 B     4 B")
  }

  @Test func `a long message goes on below its beginning`() {
    let message = (1...12).map { "word\($0)" }.joined(separator: " ")
    let lines = AuditReport.saying(message).text(width: 40).lines
    #expect(lines.contains("  word1 word2 word3 word4 word5 word6"))
    #expect(lines.contains("  word7 word8 word9 word10 word11 word12"))
  }

  @Test func `a word longer than the line stays whole`() {
    let word = String(repeating: "y", count: 50)
    let lines = AuditReport.saying("see \(word) there").text(width: 40).lines
    #expect(lines.contains("  " + word))
  }
}
