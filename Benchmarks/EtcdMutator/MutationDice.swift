/// Numbers that look random, and are the same for the same seed.
///
/// Source: the generator `splitmix64`.
package struct MutationDice {
  private var state: UInt64

  package init(seed: UInt64) {
    state = seed
  }

  /// Any number of 64 bits.
  package mutating func next() -> UInt64 {
    state &+= 0x9E37_79B9_7F4A_7C15
    var mixed = state
    mixed = (mixed ^ (mixed >> 30)) &* 0xBF58_476D_1CE4_E5B9
    mixed = (mixed ^ (mixed >> 27)) &* 0x94D0_49BB_1331_11EB
    return mixed ^ (mixed >> 31)
  }

  /// A number below `limit`, which is positive.
  package mutating func below(_ limit: Int) -> Int {
    Int(next() % UInt64(limit))
  }

  /// One of the elements of a collection that has some.
  package mutating func pick<Element>(_ elements: [Element]) -> Element {
    elements[below(elements.count)]
  }
}
