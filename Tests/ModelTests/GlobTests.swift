import Model
import Testing

@Suite struct GlobTests {
  @Test(arguments: [
    ("cart", "cart"), ("*", ""), ("*", "cart"), ("c*t", "cart"), ("c*", "c"), ("*rt", "cart"),
    ("c?rt", "cart"), ("*a*a*", "banana"), ("v*-{date}", "v2.0-{date}"), ("**", "x"),
    ("a*b*c", "a-bb-c-c"), ("?", "é"), ("[a]", "[a]"),
  ])
  func `a pattern fits the whole name`(pattern: String, name: String) {
    #expect(Glob(pattern).matches(name))
  }

  @Test(arguments: [
    ("cart", "carts"), ("cart", "Cart"), ("c*t", "carts"), ("?", ""), ("?", "ab"),
    ("*a*a*a*a", "banana"),
    ("", "x"), ("a*b*c", "a-c-b"), ("[a]", "a"), (".*", "cart"),
  ])
  func `another name does not fit`(pattern: String, name: String) {
    #expect(!Glob(pattern).matches(name))
  }

  @Test func `a list allows what one of it fits, an empty one everything`() {
    #expect([Glob]().allow("cart"))
    #expect([Glob("web"), Glob("c*")].allow("cart"))
    #expect(![Glob("web")].allow("cart"))
  }

  @Test func `only stars and question marks are wildcards`() {
    #expect(Glob("a*").hasWildcard && Glob("?").hasWildcard)
    #expect(!Glob("a.b[c]").hasWildcard)
  }

  @Test func `a pattern of many stars ends soon`() {
    let pattern = String(repeating: "*a", count: 200) + "b"
    #expect(!Glob(pattern).matches(String(repeating: "a", count: 5_000)))
  }
}
