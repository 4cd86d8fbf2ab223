import Model
import Testing

@Suite struct VersionKeyTests {
  @Test func `text order is version order`() throws {
    let names = [
      "0.9", "1.0-alpha", "1.0-alpha.1", "1.0.0.beta2", "1.0-rc.2", "1.0-rc10", "1", "1.0-1",
      "1.0.0-2", "1.0.0.1", "1.0.1-SNAPSHOT", "1.0.1", "1.2-M2", "1.2-M10", "v1.2", "1.9", "1.10",
      "2.0.1", "V10", "20190501", "9999999999",
    ]
    let keys = try names.map { try #require(VersionKey(of: $0), "\($0)").text }
    #expect(keys == keys.sorted())
    #expect(Set(keys).count == keys.count)
  }

  @Test func `numbers left out are zeros`() {
    #expect(VersionKey(of: "1") == VersionKey(of: "v1.0.0.0"))
    #expect(VersionKey(of: "1.0-rc1") == VersionKey(of: "1.0.0.RC1"))
    #expect(VersionKey(of: "01.2") == VersionKey(of: "1.2"))
    #expect(
      VersionKey(of: "v2.0.1")?.text == "0000000002.0000000000.0000000001.0000000000~")
  }

  @Test func `a word that only begins like a milestone is none`() throws {
    for word in ["musl", "minimal", "m", "master"] {
      let flavour = try #require(VersionKey(of: "1.2-\(word)"))
      let release = try #require(VersionKey(of: "1.2"))
      #expect(flavour.text > release.text)
    }
  }

  @Test(arguments: [
    "", "v", "latest", "vlatest", ".1", "1.", "1..2", "..", "1.2.", "1.2.final", "1x", "1.2x",
    "12345678901", "1.12345678901", "１.2", "-1", "v-1", "vv1", "sha256:1", "1 2", "1.2é",
  ])
  func `a name without a version has no key`(name: String) {
    #expect(VersionKey(of: name) == nil)
  }
}
