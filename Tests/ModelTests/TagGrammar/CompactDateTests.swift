import Model
import Testing

@Suite struct CompactDateTests {
  @Test(arguments: [
    ("20240517", "2024-05-17"), ("jammy-20240517.1", "2024-05-17"), ("v20240517b", "2024-05-17"),
    ("2.0.20240517.0", "2024-05-17"), ("build20240517", "2024-05-17"),
    ("ciprod05172024", "2024-05-17"), ("17052024", "2024-05-17"), ("05062024", "2024-05-06"),
    ("202405171030", "2024-05-17"), ("20240517103059", "2024-05-17"),
    ("20240517103059123", "2024-05-17"), ("2024051710", "2024-05-17"),
    ("2024051799", "2024-05-17"), ("051720241030", "2024-05-17"),
    ("240517", "2024-05-17"), ("master.240517.1", "2024-05-17"), ("v1.14.18-240517", "2024-05-17"),
    ("2405171030", "2024-05-17"), ("240517103059", "2024-05-17"), ("2010171030", "2020-10-17"),
    ("202405", "2024-05"), ("app-202405-01", "2024-05"),
  ])
  func `one number holds a date`(text: String, date: String) {
    #expect(TagName(parsing: text).carriedDate?.isoText == date)
  }

  @Test(arguments: [
    ("20240517a", "2024-05-17"), ("20240517abcdef0", "2024-05-17"), ("b20240517", "2024-05-17"),
    ("0.0.20191018181037-9021887", "2019-10-18"), ("20160626a-r0", "2016-06-26"),
  ])
  func `eight digits are a day even beside hexadecimal letters`(text: String, date: String) {
    #expect(TagName(parsing: text).carriedDate?.isoText == date)
  }

  @Test(arguments: ["202405172460", "20240517256000", "2405172460", "123456789012345"])
  func `a number with an impossible time is no date`(text: String) {
    #expect(TagName(parsing: text).carriedDate == nil)
  }
}
