/// Why a text is not a digest.
package enum DigestError: Error, Hashable, CustomStringConvertible {
  /// It does not begin with `sha256:`, the only algorithm that OpenShift names images by.
  case unsupportedAlgorithm(String)
  /// What follows the algorithm is not 64 lower-case hexadecimal digits.
  case malformedHex(String)

  package var description: String {
    switch self {
    case .unsupportedAlgorithm(let text): "digest '\(text)' does not begin with 'sha256:'"
    case .malformedHex(let text):
      "digest '\(text)' does not end in 64 lower-case hexadecimal digits"
    }
  }
}
