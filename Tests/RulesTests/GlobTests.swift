import Rules
import Testing

@Suite struct GlobTests {
  @Test(arguments: [
    ("shop", "shop"), ("*", ""), ("*", "shop"), ("shop-*", "shop-"), ("shop-*", "shop-eu"),
    ("*-eu", "shop-eu"), ("s*p-*u", "shop-eu"), ("sh?p", "shop"), ("*a*b", "xaxbxb"), ("", ""),
    ("v*.*", "v1.2.3"), ("*é", "café"),
  ])
  func `a name that fits is taken`(pattern: String, name: String) {
    #expect(Glob(pattern).matches(name))
  }

  @Test(arguments: [
    ("shop", "shops"), ("shop", "Shop"), ("?", ""), ("sh?p", "shp"), ("shop-*", "shop"),
    ("*a*b", "xaxbxc"), ("", "x"), ("[a-z]", "a"), ("s.op", "shop"),
  ])
  func `any other is not`(pattern: String, name: String) {
    #expect(!Glob(pattern).matches(name))
  }

  @Test func `a pattern of many stars ends soon`() {
    let pattern = String(repeating: "*a", count: 200) + "b"
    #expect(!Glob(pattern).matches(String(repeating: "a", count: 5_000)))
  }
}
