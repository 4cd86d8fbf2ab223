/// What was made in one month and is still there; what was removed since is not known.
package struct SurvivorMonth: Hashable, Sendable {
  package let year: Int
  /// From 1 to 12.
  package let month: Int
  package internal(set) var tags = 0
  package internal(set) var tagEvents = 0
  package internal(set) var images = 0
  /// Of history items and images, in etcd.
  package internal(set) var storedBytes: Int64 = 0

  package init(year: Int, month: Int) {
    self.year = year
    self.month = month
  }

  /// ISO 8601: `2026-01`.
  package var text: String { "\(year)-\(month < 10 ? "0" : "")\(month)" }
}
