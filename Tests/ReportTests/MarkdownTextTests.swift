import Model
import Report
import Rules
import Testing

@Suite struct MarkdownTextTests {
  @Test(arguments: [
    ("a|b", "a&#124;b"), ("<script>alert(1)</script>", "&lt;script&gt;alert(1)&lt;/script&gt;"),
    ("&lt;", "&amp;lt;"), ("*a* `b` ~c~", #"\*a\* \`b\` \~c\~"#),
    ("snake_case _em_", #"snake_case \_em\_"#),
    ("[x](y)", #"\[x\](y)"#), (#"back\slash"#, #"back\\slash"#), ("a\nb", #"a\\nb"#),
    ("a\u{1B}b", #"a\\u{1B}b"#), ("# head", ##"\# head"##), ("- item", #"\- item"#),
    ("1. one", #"1\. one"#), ("0.1.0", "0.1.0"), ("$x$", "<span>$</span>x<span>$</span>"),
    ("see https://evil.example", "see https<!-- -->://evil.example"),
    ("www.evil.example", "www<!-- -->.evil.example"),
    ("me@evil.example", "me@<!-- -->evil.example"),
    ("@team", "@<!-- -->team"), ("cart@sha256:12", "cart@sha256:12"),
    ("bug #12", "bug #<!-- -->12"),
    ("cart:bug: gone", "cart:bug<!-- -->: gone"), ("    code", "&#32;   code"),
    ("plain-name:v1.2 (x86_64)", "plain-name:v1.2 (x86_64)"),
  ])
  func `hostile text is shown as it is`(message: String, escaped: String) {
    #expect(AuditReport.saying(message).markdown.contains("| \(escaped) | `export/"))
  }

  @Test(arguments: [
    ("v1", "`shop/cart:v1`"), ("a`b", "``shop/cart:a`b``"), ("a``b`", "``` shop/cart:a``b` ```"),
    ("a|b", "<code>shop/cart:a&#124;b</code>"), (#"a\|b"#, #"<code>shop/cart:a\\&#124;b</code>"#),
    ("<b>", "`shop/cart:<b>`"), ("a\nb", #"`shop/cart:a\nb`"#),
    ("a`\u{301}<b>", "``shop/cart:a`\u{301}<b>``"),
    ("a|\u{301}", "<code>shop/cart:a&#124;\u{301}</code>"),
  ])
  func `hostile names are shown as code`(tag: String, code: String) {
    let report = AuditReport.fake(findings: [.fake("date-in-tag-name", tag: tag, message: "x")])
    #expect(report.markdown.contains("| \(code) | x |"))
  }

  @Test func `a command cannot end its block`() {
    let report = AuditReport.fake(findings: [
      .fake("date-in-tag-name", remedy: "oc tag 'a\n```\n# not a head\u{1B}'")
    ])
    let block = ["````sh", "oc tag 'a", "```", #"# not a head\u{1B}'"#, "````"]
    #expect(report.markdown.contains(block.joined(separator: "\n")))
  }

  @Test func `a rule's own words keep their code`() {
    let rule = Rule.fake("date-in-tag-name", title: "Tag `latest` is <old>")
    let report = AuditReport.fake(
      outcomes: [RuleOutcome(rule: rule, state: .ran)],
      findings: [.fake("date-in-tag-name")])
    #expect(report.markdown.contains("**Tag `latest` is &lt;old&gt;.**"))
    #expect(report.markdown.contains("\nSuch a tag pins its image for ever: no prune"))
  }

  @Test(arguments: 1...200)
  func `no hostile text can break a table or add markup`(seed: Int) {
    var state = UInt64(seed) &* 6_364_136_223_846_793_005 &+ 1_442_695_040_888_963_407
    let signs = Array("|`<>\\\n\r\t[]()*_~#@:/w.&$!- a1\u{202E}\u{1B}\"'{}")
    let text = (0..<40).map { _ -> String in
      state = state &* 6_364_136_223_846_793_005 &+ 1_442_695_040_888_963_407
      return String(signs[Int(state >> 33) % signs.count])
    }
    .joined()
    let report = AuditReport.fake(findings: [
      .fake("r", namespace: text, tag: text, message: text, remedy: text, path: text)
    ])
    let lines = report.markdown.lines
    let head = lines.firstIndex(of: "| Subject | Finding | Place | Since |") ?? 0
    let row = lines[head + 2]
    #expect(row.count { $0 == "|" } == 5)
    #expect(lines[head + 3].isEmpty)
    #expect(!report.markdown.contains("\u{1B}") && !report.markdown.contains("\u{202E}"))
  }
}
