import Ingest
import Testing

@Suite struct JSONItemStartTests {
  private func first(in text: String, from start: Int = 0) -> Int? {
    Array(text.utf8).withUnsafeBufferPointer { JSONItemStart.first(in: $0, from: start) }
  }

  @Test(arguments: [
    (",{\"kind\":1", 1), ("x , \n\t { \r\n \"apiVersion\":", 7), (",{\"metadata\"", 1),
    (",{},{\"kind\"", 4), (",[{\"kind\"},{\"kind\"", 11), (",,,{\"kind\"", 3),
  ])
  func `an item begins behind a comma with a key of objects`(text: String, offset: Int) {
    #expect(first(in: text) == offset)
  }

  @Test(arguments: [
    "", ",", ",{", ",{\"", ",{\"kin", "{\"kind\"", "[{\"kind\"", ",{\"name\"", ",{kind",
    ",[\"kind\"",
    ",{\"kind", ",{\"spec\"", ";{\"kind\"",
  ])
  func `nothing else looks like an item`(text: String) {
    #expect(first(in: text) == nil)
  }

  @Test func `the search begins where it is told to`() {
    #expect(first(in: ",{\"kind\":1},{\"kind\":2}", from: 1) == 12)
  }

  @Test func `many commas and spaces take linear time`() {
    let text = String(repeating: ", ", count: 100_000) + String(repeating: ",   {", count: 100_000)
    let time = ContinuousClock().measure { #expect(first(in: text) == nil) }
    #expect(time < .seconds(10))
  }
}
