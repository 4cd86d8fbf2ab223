import EtcdGenerator

/// One change to a snapshot file that knows where its pages and their fields are.
enum PageMutation: CaseIterable {
  case headerField, elementField, swapPages, copyPage, metaField, childPage

  private static let words: [UInt64] = [
    0, 1, 2, 3, 4, 16, 32, 4095, 4096, 0xFFFF, 0x7FFF_FFFF, 0xFFFF_FFFF, UInt64.max,
  ]

  func apply(to bytes: inout [UInt8], pageBytes: Int, _ dice: inout MutationDice) {
    let pages = bytes.count / pageBytes
    guard pages > 2 else { return }
    let page = dice.below(pages) * pageBytes
    switch self {
    case .headerField:
      Self.set(&bytes, page + dice.pick([0, 8, 10, 12]), dice.pick([1, 2, 4, 8]), &dice)
    case .elementField:
      Self.set(&bytes, page + 16 + 16 * dice.below(8) + dice.pick([0, 4, 8, 12]), 4, &dice)
    case .swapPages, .copyPage:
      let other = dice.below(pages) * pageBytes
      let content = Array(bytes[page..<(page + pageBytes)])
      if self == .swapPages {
        bytes.replaceSubrange(
          page..<(page + pageBytes), with: Array(bytes[other..<(other + pageBytes)]))
      }
      bytes.replaceSubrange(other..<(other + pageBytes), with: content)
      // The number in its header is mended, else the page is not looked at.
      for (index, byte) in BoltPage.bytes(of: UInt64(other / pageBytes)).enumerated() {
        bytes[other + index] = byte
      }
    case .metaField:
      let meta = dice.below(2) * pageBytes + 16
      Self.set(&bytes, meta + dice.pick([4, 8, 16, 24, 32, 40, 48]), dice.pick([4, 8]), &dice)
      Self.mend(&bytes, meta: meta)
    case .childPage:
      let child = BoltPage.bytes(of: UInt64(dice.below(pages + 2)))
      let place = page + 16 + 16 * dice.below(8) + 8
      guard place + 8 <= bytes.count else { return }
      bytes.replaceSubrange(place..<(place + 8), with: child)
    }
  }

  private static func set(
    _ bytes: inout [UInt8], _ place: Int, _ length: Int, _ dice: inout MutationDice
  ) {
    let word = dice.below(2) == 0 ? dice.pick(words) : UInt64(dice.below(5000))
    for index in 0..<length where place + index < bytes.count {
      bytes[place + index] = UInt8(truncatingIfNeeded: word >> UInt64(8 * index))
    }
  }

  /// Makes the checksum of a meta page right again.
  private static func mend(_ bytes: inout [UInt8], meta: Int) {
    guard meta + 64 <= bytes.count else { return }
    let checksum = bytes[meta..<(meta + 56)].reduce(0xCBF2_9CE4_8422_2325 as UInt64) {
      ($0 ^ UInt64($1)) &* 0x0000_0100_0000_01B3
    }
    bytes.replaceSubrange((meta + 56)..<(meta + 64), with: BoltPage.bytes(of: checksum))
  }
}
