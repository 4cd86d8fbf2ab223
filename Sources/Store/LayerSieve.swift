/// Finds out which of some layers come up in a long row of others, at little cost for each.
///
/// A layer is looked up by a number made of its last digits, first in a field of bits; what was seen
/// is not looked for again, so that the layers everybody has cost no more than the others.
struct LayerSieve {
  private static let bits: UInt64 = 1 << 16

  /// One bit for each number modulo ``bits``.
  private var field = Array(repeating: UInt64(0), count: Int(bits / 64))
  /// Layers that did not come up yet, by their number.
  private var waiting: [UInt64: [String]] = [:]
  private(set) var seen: Set<String> = []

  init(_ layers: some Sequence<String>) {
    for layer in layers {
      var text = layer
      let number = text.withUTF8 { Self.number(of: $0) }
      field[Int(number % Self.bits / 64)] |= 1 << (number % 64)
      waiting[number, default: []].append(layer)
    }
  }

  /// Whether it may be one that is looked for; cheap, and wrong only where it says yes.
  func mayHold(_ layer: RowText) -> Bool {
    let number = Self.number(of: layer.bytes)
    guard field[Int(number % Self.bits / 64)] & 1 << (number % 64) != 0 else { return false }
    return waiting[number] != nil
  }

  /// Notes that a layer came up.
  mutating func see(_ layer: RowText) {
    let number = Self.number(of: layer.bytes)
    guard let layers = waiting[number], let found = layers.first(where: { layer == $0 }) else {
      return
    }
    seen.insert(found)
    let rest = layers.filter { $0 != found }
    waiting[number] = rest.isEmpty ? nil : rest
  }

  private static func number(of bytes: UnsafeBufferPointer<UInt8>) -> UInt64 {
    bytes.suffix(12).reduce(5381) { ($0 &* 33) ^ UInt64($1) }
  }
}
