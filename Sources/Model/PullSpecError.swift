/// Why a text is not a pull spec, in the reference pruner's words.
package enum PullSpecError: Error, Hashable, CustomStringConvertible {
  case invalidFormat
  /// It would be one in lower case.
  case upperCaseName
  /// The path is longer than 255 characters.
  case nameTooLong
  /// The digest's algorithm is not sha256, sha384 or sha512.
  case unsupportedAlgorithm
  /// The digest has not as many digits as its algorithm asks for.
  case invalidDigestLength

  package var description: String {
    switch self {
    case .invalidFormat: "invalid reference format"
    case .upperCaseName: "repository name must be lowercase"
    case .nameTooLong: "repository name must not be more than 255 characters"
    case .unsupportedAlgorithm: "unsupported digest algorithm"
    case .invalidDigestLength: "invalid checksum digest length"
    }
  }
}
