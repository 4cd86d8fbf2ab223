/// What a team's settings come to for one finding: whose it is, and whether it counts.
package struct FindingStanding: Hashable, Sendable {
  /// Empty where nobody is named.
  package let team: String
  /// `annotation` or `configuration`; empty where it counts.
  package let suppressionOrigin: String
  package let suppressionReason: String
  /// As ISO text; empty for ever.
  package let suppressionUntil: String
  package let suppressionReference: String
  /// Whether the baseline holds it.
  package let isBaselined: Bool

  package init(
    team: String = "", suppressionOrigin: String = "", suppressionReason: String = "",
    suppressionUntil: String = "", suppressionReference: String = "", isBaselined: Bool = false
  ) {
    self.team = team
    self.suppressionOrigin = suppressionOrigin
    self.suppressionReason = suppressionReason
    self.suppressionUntil = suppressionUntil
    self.suppressionReference = suppressionReference
    self.isBaselined = isBaselined
  }
}
