import CLI
import Testing

@Suite struct VisibleTextTests {
  @Test(arguments: [
    ("shop/cart: ok", "shop/cart: ok"),
    ("größe 圖", "größe 圖"),
    ("two\nlines", "two\nlines"),
    ("\u{1B}[2J", "\\u{1B}[2J"),
    ("a\rb\tc\u{7}", "a\\u{D}b\\u{9}c\\u{7}"),
    ("a\u{202E}b\u{200B}", "a\\u{202E}b\\u{200B}"),
    ("a\u{2028}b", "a\\u{2028}b"),
  ])
  func `what is not seen is shown`(text: String, shown: String) {
    #expect(VisibleText.escaping(text) == shown)
  }
}
