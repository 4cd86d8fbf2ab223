/// One layer: content that every image of the same key shares.
struct Layer {
  /// Its digest.
  let digest: Digest
  /// Its size as stored.
  let sizeBytes: Int

  /// The layer of a key, with a size of the given bytes of which small ones are likelier.
  init(
    seed: UInt64, _ purpose: Dice.Purpose, _ first: Int, _ second: Int, sizes: ClosedRange<Int>
  ) {
    var dice = Dice(seed: seed, purpose, first, second)
    digest = Digest(from: &dice)
    let draw = dice.below(1000) * dice.below(1000)
    sizeBytes = sizes.lowerBound + (sizes.upperBound - sizes.lowerBound) / 1000 * draw / 1000
  }
}
