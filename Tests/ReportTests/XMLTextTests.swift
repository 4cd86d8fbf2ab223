import Report
import Testing

@Suite struct XMLTextTests {
  @Test(arguments: [
    ("plain", "plain"), ("<a b='c'>&\"", "&lt;a b='c'&gt;&amp;&quot;"), ("a\nb\tc", #"a\nb\tc"#),
    ("\0\u{1B}\u{FFFE}", #"\u{0}\u{1B}\u{FFFE}"#), ("]]>", "]]&gt;"), ("für 店 🚀", "für 店 🚀"),
    ("<\u{338}", "&lt;\u{338}"),
  ])
  func `what would end a text or is illegal is escaped`(message: String, escaped: String) {
    let text = JUnitReporter().render(.saying(message))
    #expect(text.contains("message=\"\(escaped)\""))
  }
}
