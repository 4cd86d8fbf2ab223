import Model
import Plan
import TestSupport
import Testing

@Suite struct DigestTableTests {
  @Test func `a text has one number and comes back as it was`() {
    var table = DigestTable()
    let texts =
      (1...5_000).map { Digest.fake($0).text } + [
        "", "sha256:0", "sha256:" + .init(repeating: "A", count: 64),
      ]
    let ids = texts.map { table.id(of: $0) }
    #expect(Set(ids).count == texts.count)
    #expect(table.count == texts.count)
    let again = texts.map { table.id(of: $0) }
    #expect(again == ids)
    #expect(ids.map { table.text(of: $0) } == texts)
    #expect(texts.map { table.existingID(of: $0) } == ids)
    #expect(table.existingID(of: Digest.fake(6_000).text) == nil)
    #expect(table.existingID(of: "else") == nil)
  }

  @Test func `digests are in the order of their text`() {
    var table = DigestTable()
    let texts = [
      Digest.fake(0xFF).text, "sha256:", Digest.fake(0x10).text, "", "sha256:zz", "sha512:0",
    ]
    let ids = texts.map { table.id(of: $0) }.sorted { table.isOrdered($0, before: $1) }
    #expect(ids.map { table.text(of: $0) } == texts.sorted())
  }
}
