import Model
import TestSupport
import Testing

@Suite struct DigestTests {
  private static let hex = String(repeating: "0a", count: 32)

  @Test func `a digest is kept as it is written`() throws {
    #expect(try Digest(parsing: "sha256:" + Self.hex).description == "sha256:" + Self.hex)
    #expect(try Digest(parsing: Digest.fake(7).text) == Digest.fake(7))
  }

  @Test(arguments: ["", "md5:00", hex, "SHA256:\(hex)", " sha256:\(hex)", "sha512:\(hex)\(hex)"])
  func `only SHA-256 names images`(text: String) {
    #expect(throws: DigestError.unsupportedAlgorithm(text)) { try Digest(parsing: text) }
    #expect(!isWellFormed(text))
  }

  @Test(arguments: [
    "sha256:", "sha256:00", "sha256:\(hex.uppercased())", "sha256:\(hex)0",
    "sha256:\(hex.dropLast())",
    "sha256:\(hex.dropLast())g", "sha256:\(hex.dropLast(2))é", "sha256:\(hex)\n",
  ])
  func `other than 64 lower-case digits are refused`(text: String) {
    #expect(throws: DigestError.malformedHex(text)) { try Digest(parsing: text) }
    #expect(!isWellFormed(text))
  }

  @Test func `an error quotes the text and says what was expected`() {
    #expect(
      "\(DigestError.malformedHex("sha256:12"))"
        == "digest 'sha256:12' does not end in 64 lower-case hexadecimal digits")
    #expect(
      "\(DigestError.unsupportedAlgorithm("md5:1"))"
        == "digest 'md5:1' does not begin with 'sha256:'")
  }

  private func isWellFormed(_ text: String) -> Bool {
    var text = text
    return text.withUTF8(Digest.isWellFormed)
  }
}
