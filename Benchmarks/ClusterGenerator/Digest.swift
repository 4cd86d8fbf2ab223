/// A made-up digest: 256 bits that nothing was hashed to.
struct Digest: Spelled, Equatable {
  private let words: (UInt64, UInt64, UInt64, UInt64)

  /// Draws a digest.
  init(from dice: inout Dice) {
    words = (dice.next(), dice.next(), dice.next(), dice.next())
  }

  /// The digest of one object.
  init(seed: UInt64, _ purpose: Dice.Purpose, _ first: Int, _ second: Int = 0) {
    var dice = Dice(seed: seed, purpose, first, second)
    self.init(from: &dice)
  }

  static func == (left: Digest, right: Digest) -> Bool {
    left.words == right.words
  }

  func spell(into text: inout Text) {
    text.append("sha256:")
    spellHex(into: &text)
  }

  /// Appends the 64 digits without the algorithm, as container ids are written.
  func spellHex(into text: inout Text) {
    text.append(hex: words.0)
    text.append(hex: words.1)
    text.append(hex: words.2)
    text.append(hex: words.3)
  }
}
