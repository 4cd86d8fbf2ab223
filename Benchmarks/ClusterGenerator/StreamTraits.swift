/// What is true of all imports of a stream.
struct StreamTraits {
  /// Imports are repeated by the cluster.
  let isScheduled: Bool
  /// Imports do not check certificates.
  let isInsecure: Bool
  /// Pull specs lead through the integrated registry.
  let isLocal: Bool
  /// Pods may use the stream's bare name.
  let resolvesNames: Bool
  /// The major version of what is in it.
  let major: Int
  /// Whether versions begin with `v`.
  let hasVersionPrefix: Bool

  /// Draws the traits.
  init(from dice: inout Dice, defects: DefectShares) {
    isScheduled = dice.happens(400)
    isInsecure = dice.happens(defects.insecureImport)
    isLocal = dice.happens(300)
    resolvesNames = dice.happens(60)
    major = dice.within(1...5)
    hasVersionPrefix = dice.happens(500)
  }
}
