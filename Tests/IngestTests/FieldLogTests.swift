import Ingest
import Model
import Testing

@Suite struct FieldLogTests {
  /// What a read of the value under `a` notes.
  private func complaints(
    _ value: String, _ read: (inout FieldLog, Node) -> Void
  ) throws -> [String] {
    try withJSON("{\"a\":[\(value)]}") { root in
      var log = FieldLog()
      for (_, array) in root.fields { for node in array.elements { read(&log, node) } }
      return log.complaints.map { "\($0.field): \($0.message)" }
    }
  }

  @Test(arguments: [
    ("7", "a number"), ("-7", "a number"), ("1.5", "a number"), ("true", "true"),
    ("false", "false"),
    ("[]", "an array"), ("{}", "an object"),
  ])
  func `another type than a string is told and counts as empty`(value: String, found: String) throws
  {
    let noted = try complaints(value) { log, node in #expect(log.text(node) == "") }
    #expect(noted == ["a[0]: expected a string, found \(found)"])
  }

  @Test func `a text that stands for an object is not quoted, since it may be a secret`() throws {
    let noted = try complaints("\"hunter2\"") { log, node in
      for _ in log.fields(node) { Issue.record("no fields") }
      for _ in log.elements(node) { Issue.record("no elements") }
    }
    #expect(
      noted == [
        "a[0]: expected an object, found a string", "a[0]: expected an array, found a string",
      ])
  }

  @Test func `numbers, flags, times, quantities and durations quote what they found`() throws {
    let noted = try complaints("\"soon\"") { log, node in
      #expect(log.integer(node) == nil)
      #expect(log.flag(node) == false)
      #expect(log.time(node) == nil)
      #expect(log.quantity(node) == nil)
      #expect(log.duration(node) == nil)
    }
    #expect(
      noted == [
        "a[0]: expected a whole number, found 'soon'", "a[0]: expected true or false, found 'soon'",
        "a[0]: expected a time as RFC 3339 writes it, found 'soon'",
        "a[0]: expected a quantity such as '10Gi', found 'soon'",
        "a[0]: expected a duration such as '60m', found 'soon'",
      ])
  }

  @Test func `null is no value and no fault`() throws {
    let noted = try complaints("null") { log, node in
      #expect(log.text(node) == "")
      #expect(log.integer(node) == nil)
      #expect(log.flag(node) == false)
      #expect(log.time(node) == nil)
      #expect(log.quantity(node) == nil)
      #expect(log.duration(node) == nil)
      #expect(log.texts(node) == [])
      #expect(log.value("x", of: node) == nil)
    }
    #expect(noted == [])
  }

  @Test(arguments: [
    ("1", 1), ("-1", -1), ("2.0", 2), ("1e3", 1000), ("9223372036854775807", Int64.max),
    ("18446744073709551615", nil), ("1.5", nil), ("1e300", nil), ("\"1\"", nil), ("true", nil),
  ])
  func `whole numbers are those that fit 64 bits`(value: String, number: Int64?) throws {
    let noted = try complaints(value) { log, node in #expect(log.integer(node) == number) }
    #expect(noted.isEmpty == (number != nil))
  }

  @Test func `long text is cut`() throws {
    let text = String(repeating: "x", count: 1 << 20)
    let noted = try complaints("\"\(text)\"") { log, node in _ = log.time(node) }
    #expect(noted.map(\.count).reduce(0, +) < 200)
  }

  @Test func `the last value of a key counts, and null is none`() throws {
    try withJSON("{\"a\":1,\"b\":null,\"a\":2}") { root in
      var log = FieldLog()
      #expect(log.value("a", of: root)?.integer == 2)
      #expect(log.value("b", of: root) == nil)
      #expect(log.value("c", of: root) == nil)
      #expect(log.value("c", of: nil) == nil)
      #expect(log.complaints.isEmpty)
    }
  }

  @Test func `twenty faults are told and the others counted, each once`() throws {
    let items = Array(repeating: "1", count: 30).joined(separator: ",")
    try withJSON("[\(items)]") { root in
      var log = FieldLog()
      for _ in 1...2 {
        for node in root.elements.prefix(15) { _ = log.text(node) }
      }
      #expect(log.complaints.count == 15)
      for node in root.elements { _ = log.text(node) }
      #expect(log.complaints.count == 20)
      #expect(log.omitted == 10)
    }
  }

  @Test func `paths begin at the object`() throws {
    try withJSON("{\"items\":[{},{\"spec\":{\"a.b\":[1,{\"c\":2}]}}]}") { root in
      for (_, items) in root.fields {
        for object in items.elements {
          var log = FieldLog(object)
          let array = log.value("a.b", of: log.value("spec", of: object))
          for node in array.map({ log.elements($0) }) ?? log.elements(object) {
            if let inner = log.value("c", of: node) { _ = log.text(inner) }
          }
          #expect(log.complaints.map(\.field).allSatisfy { !$0.contains("items") })
        }
      }
    }
  }
}
