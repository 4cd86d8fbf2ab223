/// One change to bytes that knows nothing of what they mean.
enum BytesMutation: CaseIterable {
  case flipBit, setByte, setWord, insert, remove, repeatPart, copyPart, truncate

  /// Numbers at which lengths, offsets and counts go wrong.
  private static let words: [UInt64] = [
    0, 1, 2, 0x7F, 0x80, 0xFF, 0xFFFF, 0x7FFF_FFFF, 0xFFFF_FFFF, UInt64.max, 1 << 62, 17, 4096,
  ]

  func apply(to bytes: inout [UInt8], _ dice: inout MutationDice) {
    guard !bytes.isEmpty else { return }
    let place = dice.below(bytes.count)
    let length = min(1 + dice.below(64), bytes.count - place)
    switch self {
    case .flipBit: bytes[place] ^= 1 << UInt8(dice.below(8))
    case .setByte: bytes[place] = UInt8(truncatingIfNeeded: dice.next())
    case .setWord:
      let word = dice.pick(Self.words)
      for index in 0..<min(dice.pick([2, 4, 8]), bytes.count - place) {
        bytes[place + index] = UInt8(truncatingIfNeeded: word >> UInt64(8 * index))
      }
    case .insert:
      let fresh = (0..<length).map { _ in UInt8(truncatingIfNeeded: dice.next()) }
      bytes.insert(contentsOf: fresh, at: place)
    case .remove: bytes.removeSubrange(place..<(place + length))
    case .repeatPart:
      let part = Array(bytes[place..<(place + length)])
      for _ in 0...dice.below(40) { bytes.insert(contentsOf: part, at: place) }
    case .copyPart:
      let target = dice.below(bytes.count - length + 1)
      bytes.replaceSubrange(
        target..<(target + length), with: Array(bytes[place..<(place + length)]))
    case .truncate: bytes.removeSubrange(place...)
    }
  }
}
