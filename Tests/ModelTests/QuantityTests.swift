import Foundation
import Model
import TestSupport
import Testing

@Suite struct QuantityTests {
  private static let zeros = String(repeating: "0", count: 10_000)

  private static let scaled: [(String, Int64)] = [
    ("0", 0), ("1", 1), ("10Gi", 10 << 30), ("1.5Gi", 3 << 29), ("1Ki", 1024), ("1Mi", 1 << 20),
    ("1Ti", 1 << 40), ("1Pi", 1 << 50), ("1Ei", 1 << 60), ("1k", 1_000), ("1M", 1_000_000),
    ("1G", 1_000_000_000), ("1T", 1_000_000_000_000), ("1P", 1_000_000_000_000_000),
    ("1E", 1_000_000_000_000_000_000), ("1500m", 1), ("1n", 0), ("2000000u", 2), ("15e2", 1_500),
    ("15E2", 1_500), ("15e+2", 1_500), ("15e-1", 1), ("+5", 5), (".5k", 500), ("5.", 5),
    ("007", 7), ("0.0014M", 1_400), ("1.4k", 1_400), ("1.5k", 1_500), ("1499999m", 1_499),
  ]

  @Test(arguments: scaled)
  func `suffixes and exponents scale`(text: String, units: Int64) {
    #expect(Quantity(parsing: text)?.wholeUnits == units)
    #expect(Quantity(parsing: text)?.text == text)
  }

  private static let negative: [(String, Int64)] = [
    ("-1", -1), ("-1500m", -2), ("-0", 0), ("-0.5", -1), ("-1n", -1), ("-2000m", -2),
    ("-2k", -2_000),
    ("-1.00000000000000000000000000001", -2), ("-1.00000000000000000000000000000", -1),
  ]

  @Test(arguments: negative)
  func `negative quantities are rounded down, too`(text: String, units: Int64) {
    #expect(Quantity(parsing: text)?.wholeUnits == units)
  }

  private static let long: [(String, Int64)] = [
    ("9223372036854775807", .max), ("9223372036854775808", .max), ("8Ei", .max), ("10E", .max),
    ("1e1000", .max), ("-1e1000", .min), ("0e1000", 0), ("1e-1000", 0), ("-10E", -.max),
    ("9\(zeros)9", .max),
    ("0.\(zeros)1", 0),
    ("1.\(zeros)", 1),
    ("0.3333333333333333333333333333333333333333Gi", 357_913_941),
    ("0.1234567890123456789012345678901234567890Ki", 126),
    ("7999999999.9999999999999999999999", 7_999_999_999),
  ]

  @Test(arguments: long)
  func `large numbers are bounded, and long ones are not large`(text: String, units: Int64) {
    // The lower bound may be the number above the least one: the sign is put on last.
    let found = Quantity(parsing: text)?.wholeUnits
    #expect(found == units || units == .min && found == -.max)
  }

  @Test(arguments: [
    "", ".", "-", "+", "Gi", "k", "1 Gi", " 1", "1 ", "1ki", "1KI", "1GiB", "1kk", "1e", "1e+",
    "1e1.5", "1.2.3",
    "--1", "0x10", "1_000", "１", "1K", "1i", "NaN", "inf", "1,5", "ten", "1e99999999999999999999",
  ])
  func `other text is no quantity`(text: String) {
    #expect(Quantity(parsing: text) == nil)
  }

  @Test(
    .enabled(if: Repository.shared("oracle") != nil, "no recorded answers beside the repository"))
  func `an image of 1500 bytes exceeds what the reference pruner says it does`() throws {
    let path = try #require(Repository.shared("oracle/scenarios/size-quantities.json"))
    let data = try Data(contentsOf: URL(fileURLWithPath: path))
    let scenario = try JSONDecoder().decode(SizeScenario.self, from: data)
    let pruned = Set(scenario.expected.streamItems.map(\.namespace))
    #expect(scenario.export.limitranges.count == 8)
    for range in scenario.export.limitranges {
      let text = range.spec.limits[0].max.storage
      let limit = try #require(Quantity(parsing: text))
      #expect((1_500 > limit.wholeUnits) == pruned.contains(range.metadata.namespace), "\(text)")
    }
  }
}

/// The part of a recorded scenario that tells what limits there were, and whose items went.
private struct SizeScenario: Decodable {
  struct Export: Decodable { let limitranges: [LimitRange] }
  struct LimitRange: Decodable {
    let metadata: Metadata
    let spec: Spec
  }
  struct Metadata: Decodable { let namespace: String }
  struct Spec: Decodable { let limits: [Limit] }
  struct Limit: Decodable { let max: Storage }
  struct Storage: Decodable { let storage: String }
  struct Expected: Decodable {
    enum CodingKeys: String, CodingKey { case streamItems = "stream_items" }

    let streamItems: [Item]
  }
  struct Item: Decodable { let namespace: String }

  let export: Export
  let expected: Expected
}
