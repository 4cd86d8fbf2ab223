import Report
import Testing

@Suite struct HTMLTextTests {
  @Test(arguments: [
    ("plain", "plain"), ("<b>&'\"", "&lt;b&gt;&amp;&#39;&quot;"), ("\"\u{301}", #"&quot;\u{301}"#),
    ("<\u{338}x", #"&lt;\u{338}x"#), ("&\u{200D}lt;", #"&amp;\u{200D}lt;"#),
    ("\u{1B}[31m", #"\u{1B}[31m"#), ("e\u{301} für 店 🚀", "e\u{301} für 店 🚀"),
    ("{{message}}", "{{message}}"), ("{{{style}}}", "{{{style}}}"),
  ])
  func `markup is text`(message: String, shown: String) throws {
    let page = try HTMLReporter().render(.saying(message))
    #expect(page.contains("<td>\(shown)</td>"))
  }
}
