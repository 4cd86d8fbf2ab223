package import Model

/// Somebody's word that a finding is meant to be so.
package struct Suppression: Hashable, Sendable {
  /// Where it was said.
  package enum Origin: String, CaseIterable, Sendable {
    /// The annotation `tagtidy/ignore.RULE` of the object.
    case annotation
    /// An entry of the configuration file.
    case configuration
  }

  package let origin: Origin
  /// Why; never empty.
  package let reason: String
  /// The last day on which it counts; nil where it counts for ever.
  package let until: CalendarDay?
  /// The ticket it stands on; empty where it names none.
  package let reference: String

  package init(origin: Origin, reason: String, until: CalendarDay?, reference: String) {
    self.origin = origin
    self.reason = reason
    self.until = until
    self.reference = reference
  }
}
