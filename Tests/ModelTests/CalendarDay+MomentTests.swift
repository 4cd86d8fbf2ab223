import Model
import Testing

@Suite struct CalendarDayMomentTests {
  @Test(arguments: ["2026-01-31", "1969-12-31", "2024-02-29"])
  func `a day is read as it is written`(text: String) {
    #expect(CalendarDay(parsing: text)?.text == text)
  }

  @Test(arguments: ["", "2026-1-31", "2026-02-29", "2026-01-31T00", "31.01.2026", "2026-01-3x"])
  func `what is no day is none`(text: String) {
    #expect(CalendarDay(parsing: text) == nil)
  }

  @Test(arguments: [
    ("2026-01-30T23:59:59Z", false), ("2026-01-31T00:00:00Z", false),
    ("2026-01-31T23:59:59Z", false), ("2026-02-01T00:00:00Z", true),
  ])
  func `a day is over when the next begins`(text: String, isOver: Bool) throws {
    let day = try #require(CalendarDay(parsing: "2026-01-31"))
    #expect(day.isOver(at: try #require(Timestamp(parsing: text))) == isOver)
  }
}
