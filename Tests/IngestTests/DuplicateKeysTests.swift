import Ingest
import Testing

@Suite struct DuplicateKeysTests {
  private func find(_ text: String) throws -> [String] {
    try withJSON(text) { DuplicateKeys.find(in: $0).map(\.json) }
  }

  @Test(arguments: [
    "{}", "[]", "{\"a\":1,\"b\":{\"a\":2},\"c\":[{\"a\":3},{\"a\":4}]}", "{\"\":1,\"a\":2}",
    "{\"abcdefgh12\":1,\"abcdefgh21\":2}", "{\"a\":-1,\"b\":18446744073709551615,\"c\":1.5}",
    "{\"ab\":1,\"ba\":2,\"A\":3,\"a\":4}",
  ])
  func `keys of different objects, and other keys, are no duplicates`(text: String) throws {
    #expect(try find(text) == [])
  }

  @Test(arguments: [
    ("{\"a\":1,\"a\":2}", ["2"]), ("{\"\":1,\"\":2}", ["2"]),
    ("{\"x\":[{\"metadata\":1,\"b\":2,\"metadata\":3}]}", ["3"]),
    ("{\"\\u0061\":1,\"a\":2}", ["2"]),
    ("{\"annotations/long\":1,\"annotations/long\":2}", ["2"]),
    ("{\"a\":-1,\"b\":1.5,\"a\":{\"c\":1,\"c\":2}}", ["{\"c\":1,\"c\":2}", "2"]),
  ])
  func `the second value of a key is found at any depth`(text: String, values: [String]) throws {
    #expect(try find(text) == values)
  }

  @Test(arguments: [2, 31, 32, 33, 1000])
  func `one duplicate among many keys is found`(count: Int) throws {
    let keys = (0..<count).map { "\"key-number-\($0)\":\($0)" }
    #expect(try find("{\(keys.joined(separator: ","))}") == [])
    #expect(
      try find("{\(keys.joined(separator: ",")),\"key-number-0\":\"again\"}") == ["\"again\""])
  }

  @Test func `many duplicates take linear time`() throws {
    let text = "{" + Array(repeating: "\"a\":1", count: 200_000).joined(separator: ",") + "}"
    let time = try ContinuousClock().measure {
      let count = try find(text).count
      #expect(count == 199_999)
    }
    #expect(time < .seconds(15))
  }
}
