import Model
import Testing

@Suite struct WordedDateTests {
  @Test(arguments: [
    ("v2.0.1-may-2019", "2019-05"), ("2019-may", "2019-05"), ("may2019", "2019-05"),
    ("2019may", "2019-05"), ("MAY_2019", "2019-05"), ("sept.2019", "2019-09"),
    ("1.2-september-2019", "2019-09"), ("feb2019", "2019-02"), ("dec2019-slim", "2019-12"),
    ("may19", "2019-05"), ("v1-may-2019", "2019-05"),
    ("12may2019", "2019-05-12"), ("12-May-2019", "2019-05-12"), ("May-12-2019", "2019-05-12"),
    ("may122019", "2019-05-12"), ("2019may12", "2019-05-12"), ("2019-may-12", "2019-05-12"),
    ("12may19", "2019-05-12"), ("release-1-jan-2020", "2020-01-01"),
    ("4.9-31-dec-2020-rc", "2020-12-31"),
  ])
  func `the month's name may stand anywhere`(text: String, date: String) {
    #expect(TagName(parsing: text).carriedDate?.isoText == date)
  }

  @Test(
    arguments: zip(
      1...12,
      [
        ["jan", "january"], ["feb", "february"], ["mar", "march"], ["apr", "april"], ["may"],
        ["jun", "june"], ["jul", "july"], ["aug", "august"], ["sep", "sept", "september"],
        ["oct", "october"], ["nov", "november"], ["dec", "december"],
      ]
    )
  )
  func `every spelling of a month is known`(month: Int, spellings: [String]) {
    for spelling in spellings {
      #expect(TagName(parsing: "app-\(spelling)-2019").carriedDate?.month == month)
    }
  }

  @Test(arguments: [
    ("2024-w12", "2024-03-18"), ("2024w12", "2024-03-18"), ("app-2024-W12-3", "2024-03-20"),
    ("2020-w53", "2020-12-28"),
  ])
  func `a week carries its first day`(text: String, date: String) {
    #expect(TagName(parsing: text).carriedDate?.isoText == date)
  }

  @Test(arguments: [
    "may", "may-7", "12-may", "may--2019", "31-feb", "2024-w54", "24w12a", "mar-v2",
  ])
  func `without a year there is no date`(text: String) {
    #expect(TagName(parsing: text).carriedDate == nil)
  }
}
