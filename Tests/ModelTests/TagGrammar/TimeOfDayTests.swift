import Model
import Testing

@Suite struct TimeOfDayTests {
  @Test(arguments: [
    "20200424T101900Z", "2020-04-24T10-19-00Z", "2020-04-24t101900", "20200424-10-19-00",
    "20200424_101900", "2020-04-24-101900", "20200424-1019", "2020.04.24-10.19", "20200424-101960z",
  ])
  func `the time of day belongs to the date`(text: String) {
    #expect(TagName(parsing: text).family == "{date}")
    #expect(TagName(parsing: text).carriedDate?.isoText == "2020-04-24")
  }

  @Test(arguments: [
    ("20200424-10", "{date}-{number}"), ("20200424-2460", "{date}-{number}"),
    ("20200424-10.3", "{date}-10.3"), ("20200424.2.1", "{date}.{number}.{number}"),
    ("20200424-v1", "{date}-v1"), ("20200424-1019abc", "{date}-{commit}"),
    ("20200424Tuesday", "{date}Tuesday"),
  ])
  func `what is no time of day does not`(text: String, family: String) {
    #expect(TagName(parsing: text).family == family)
  }
}
