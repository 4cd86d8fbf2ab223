extension String {
  /// The text with some of its scalars written otherwise, as `escape` says; nil leaves one as it is.
  ///
  /// Scalars are looked at and not characters, since a sign together with a mark that combines with
  /// it is another character, and still a sign to whoever reads the bytes.
  func escapingScalars(_ escape: (Unicode.Scalar) -> String?) -> String {
    unicodeScalars.reduce(into: "") { result, scalar in
      if let escaped = escape(scalar) {
        result += escaped
      } else {
        result.unicodeScalars.append(scalar)
      }
    }
  }
}
