/// What a word says where it stands in a tag's name.
struct WordTraits: OptionSet {
  let rawValue: UInt16

  /// A CPU architecture: `amd64`.
  static let architecture = WordTraits(rawValue: 1 << 0)
  /// An operating system or distribution: `alpine`.
  static let system = WordTraits(rawValue: 1 << 1)
  /// An operating system where a number is glued to it: `el` in `el8`.
  static let systemIfNumbered = WordTraits(rawValue: 1 << 2)
  /// The codename of a distribution's release: `bookworm`.
  static let systemCodename = WordTraits(rawValue: 1 << 3)
  /// The codename of another product's release: `humble`.
  static let productCodename = WordTraits(rawValue: 1 << 4)
  /// A moving name that may be unstable: `edge`.
  static let moving = WordTraits(rawValue: 1 << 5)
  /// A moving name that promises stability: `lts`.
  static let stable = WordTraits(rawValue: 1 << 6)
  /// A stage before a release, which a counter may follow: `rc`.
  static let preRelease = WordTraits(rawValue: 1 << 7)
  /// A counter of packagings of one version: `r` in `r0`.
  static let packageRelease = WordTraits(rawValue: 1 << 8)
  /// Announces a build's number: `build`.
  static let build = WordTraits(rawValue: 1 << 9)
  /// Announces a pull request's number: `pr`.
  static let pullRequest = WordTraits(rawValue: 1 << 10)
  /// Announces a git hash: `sha`.
  static let commitMarker = WordTraits(rawValue: 1 << 11)
}
