/// An unbroken run of digits, or of letters, in a tag's name.
struct TokenRun {
  /// What stands between a run and the one before it.
  enum Gap {
    case start, glued, dash, dot, underscore
    /// Any other byte, or several.
    case other

    /// Whether this is one of the separators people write between the parts of a date.
    var isDateSeparator: Bool { self == .dash || self == .dot || self == .underscore }
  }

  /// The place of the run in the name, in bytes; never empty.
  let bytes: Range<Int>
  /// What stands before the run.
  let gap: Gap
  /// The value of a run of digits, held at its largest past 18 digits; nil for letters.
  let number: Int?
  /// The place, among the chunks of the name, of the one this run is in.
  let chunk: Int
  /// What the run's letters mean as a word; for the first run of a chunk also what the chunk means.
  var traits: WordTraits

  /// Whether the run is of digits.
  var isDigits: Bool { number != nil }
  /// How many bytes the run has.
  var length: Int { bytes.count }
}
