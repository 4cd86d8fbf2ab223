/// What a run says of a baseline.
package struct BaselineStatus: Sendable {
  /// The file.
  package let path: String
  /// How many there are.
  package let entries: Int
  /// Those that are gone although they were looked for, in the order of the file.
  package let obsolete: [Baseline.Entry]
  /// Entries that no rule looked for.
  package let notJudged: Int
  /// Whether rules were set differently when it was written.
  package let hasOtherSettings: Bool

  package init(
    path: String, entries: Int, obsolete: [Baseline.Entry], notJudged: Int, hasOtherSettings: Bool
  ) {
    self.path = path
    self.entries = entries
    self.obsolete = obsolete
    self.notJudged = notJudged
    self.hasOtherSettings = hasOtherSettings
  }
}
