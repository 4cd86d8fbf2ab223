/// A random identifier in the form of RFC 4122.
struct UID: Spelled {
  private let high: UInt64
  private let low: UInt64

  /// Draws an identifier.
  init(from dice: inout Dice) {
    high = dice.next() & 0xFFFF_FFFF_FFFF_0FFF | 0x4000
    low = dice.next() & 0x3FFF_FFFF_FFFF_FFFF | 0x8000_0000_0000_0000
  }

  func spell(into text: inout Text) {
    text.append(hex: high, digits: 8)
    text.append("-")
    text.append(hex: high << 32, digits: 4)
    text.append("-")
    text.append(hex: high << 48, digits: 4)
    text.append("-")
    text.append(hex: low, digits: 4)
    text.append("-")
    text.append(hex: low << 16, digits: 12)
  }
}
