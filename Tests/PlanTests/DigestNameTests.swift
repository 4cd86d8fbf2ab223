import Plan
import Testing

@Suite struct DigestNameTests {
  private static let digest = "sha256:0123456789abcdef" + String(repeating: "9af0", count: 12)

  @Test func `a digest comes back as it was`() {
    var table = DigestTable()
    let id = table.id(of: Self.digest)
    #expect(table.text(of: id) == Self.digest)
    #expect(table.text(of: table.blob(id)) == Self.digest)
  }

  /// Every character in some place of a digest; what is no digit of one is another text, and told
  /// apart.
  @Test(arguments: [7, 14, 15, 22, 23, 38, 54, 55, 70])
  func `a text that is nearly a digest is kept as text`(place: Int) {
    var table = DigestTable()
    var texts: Set<String> = []
    for character in UInt8(1)...127 {
      var bytes = Array(Self.digest.utf8)
      bytes[place] = character
      let text = String(decoding: bytes, as: UTF8.self)
      texts.insert(text)
      let id = table.id(of: text)
      #expect(table.text(of: id) == text)
      #expect(table.text(of: table.blob(id)) == text)
    }
    #expect(table.count == texts.count)
  }

  @Test func `blobs are in the order of their text`() {
    var table = DigestTable()
    let texts = [Self.digest, "sha256:", "", "sha256:zz", "sha512:0", "sha256:A"]
    let blobs = texts.map { text in
      Array(text.utf8).withUnsafeBufferPointer { table.blob($0) }
    }
    #expect(blobs.map { table.text(of: $0) } == texts)
    let sorted = blobs.sorted { table.isOrdered($0, before: $1) }
    #expect(sorted.map { table.text(of: $0) } == texts.sorted())
  }
}
