import Model
import Plan
import TestSupport
import Testing

@Suite struct AgeRuleTests {
  private let hour = AgeRule(.with(), asOf: .asOf)

  @Test func `what was made in the second of the threshold is old`() {
    let threshold = Timestamp.minutesAgo(60)
    #expect(!hour.isYoung(threshold))
    #expect(hour.isYoung(Timestamp(seconds: threshold.seconds, nanoseconds: 1)))
    #expect(hour.isYoung(Timestamp(seconds: threshold.seconds + 1)))
    #expect(!hour.protectsFinishedPod(threshold))
  }

  @Test func `the future is young, an unknown time is old`() {
    #expect(hour.isYoung(.minutesAgo(-60)))
    #expect(!hour.isYoung(nil))
    #expect(!hour.protectsFinishedPod(nil))
  }

  @Test func `without a threshold whatever has a time is young, and every pod protects`() {
    let none = AgeRule(threshold: nil)
    #expect(none.isYoung(.minutesAgo(1_000_000)))
    #expect(!none.isYoung(nil))
    #expect(none.protectsFinishedPod(nil))
  }

  @Test(
    arguments: [
      (1_500_000_000, 8, 500_000_000), (500_000_000, 9, 500_000_000), (0, 10, 0),
      (-1_500_000_000, 11, 500_000_000),
    ] as [(Int64, Int64, Int32)])
  func `an age may have a fraction`(nanoseconds: Int64, seconds: Int64, rest: Int32) {
    let age = GoDuration(nanoseconds: nanoseconds)
    let rule = AgeRule(.with { $0.keepYoungerThan = age }, asOf: Timestamp(seconds: 10))
    #expect(rule.threshold == Timestamp(seconds: seconds, nanoseconds: rest))
  }
}
