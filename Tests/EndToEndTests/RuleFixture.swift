import Foundation
import TestSupport
import Testing

/// A fixture that has cases of rules, with how it is to be audited.
///
/// Several inputs are nights of one cluster, audited in turn into one database.
struct RuleFixture: Sendable, CustomTestStringConvertible {
  /// One audit of the fixture.
  struct Night: Sendable {
    let input: String
    let asOf: String
  }

  let nights: [Night]
  /// Its settings, from the root of the repository; nil for none.
  let configuration: String?

  static let all: [Self] =
    [Self("shop"), Self("rules-access"), Self("rules-tags")]
    + ["whole", "stopped", "partial", "cut"].map { Self("rules-images/" + $0, images) }
    + [
      Self(
        nights: [("1", "04"), ("2", "12"), ("3", "24")].map { night, day in
          Night(
            input: "Tests/Fixtures/rules-images/night-" + night, asOf: "2026-01-\(day)T12:00:00Z")
        }, configuration: images)
    ]
  private static let images = "Tests/Fixtures/rules-images/tagtidy.yaml"

  var testDescription: String { nights.map(\.input).joined(separator: ", ") }

  private init(_ name: String, _ configuration: String? = nil) {
    self.init(
      nights: [Night(input: "Tests/Fixtures/" + name, asOf: Audit.asOf)],
      configuration: configuration)
  }

  private init(nights: [Night], configuration: String?) {
    self.nights = nights
    self.configuration = configuration
  }

  /// The report of each night.
  func reports() throws -> [JSONReport] {
    let folder = try TemporaryFolder()
    let options = configuration.map { ["--config", $0] } ?? []
    return try nights.map { night in
      try Audit([night.input], in: folder, asOf: night.asOf, options: options).json
    }
  }
}
