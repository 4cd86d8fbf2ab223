import Ingest
import Testing

@Suite struct JSONWalkerTests {
  /// Walks a text as the interests say, and gives each part as `path=text or number`.
  private func walk(
    _ text: String, _ interests: [String: JSONWalker.Interest], step: Int = .max
  ) throws -> [String] {
    var parts: [String] = []
    try JSONWalker.walk(MemorySource(Array(text.utf8), step: step)) { path in
      interests[path] ?? .nothing
    } receive: { path, node in
      let value = node["name"]?.text.string ?? node.integer.map(String.init) ?? node.text.string
      parts.append("\(path)=\(value)")
    }
    return parts
  }

  private static let text = """
    {"a": [{"name": "x"}, {"name": "y"}], "b": {"c": 1, "d": [1, [2], {}], "e\\u0041": "s"},
     "skipped": [{"deep": [[]]}, "text", 3], "empty": [], "none": {}, "last": null}
    """
  private static let interests: [String: JSONWalker.Interest] = [
    "": .members, "a": .elements, "b": .members, "b.c": .whole, "b.eA": .whole, "empty": .elements,
    "none": .members,
  ]

  @Test(arguments: [Int.max, 1, 7])
  func `what is wanted comes part by part`(step: Int) throws {
    #expect(
      try walk(Self.text, Self.interests, step: step) == ["a=x", "a=y", "b.c=1", "b.eA=s"])
  }

  @Test(arguments: [
    ("{\"a\": [", "truncated"), ("{\"a\": [{\"name\": 1}", "truncated"), ("", "truncated"),
    ("{\"a\": 1}", "expected an array at 'a'"), ("[]", "expected an object at ''"),
    ("{\"a\" []}", "expected ':'"), ("{\"a\": [1 2]}", "expected ',' or ']'"),
    ("{1: 2}", "expected a key"), ("{} {}", "expected nothing behind the document"),
    ("{\"a\": [{\"name\"}]}", "not valid JSON"), ("{\n\n\"a\": [}", "line 3"),
    ("{\"x\": [1, 2}", "expected ',' or ']'"),
  ])
  func `what is no document is refused`(text: String, words: String) throws {
    let error = #expect(throws: JSONWalkerError.self) { try walk(text, Self.interests) }
    #expect(error?.description.contains(words) == true, "\(error?.description ?? "")")
  }

  @Test func `a source that fails is not taken for its end`() throws {
    let source = MemorySource(Array("{}".utf8), failure: .unreadable("no more"))
    let error = #expect(throws: JSONWalkerError.self) {
      try JSONWalker.walk(source) { _ in
        .members
      } receive: { _, _ in
      }
    }
    #expect(error?.description == "line 1: cannot be read: no more")
  }

  @Test(arguments: [JSONWalker.Interest.elements, .nothing])
  func `an array of any length is never whole in memory`(interest: JSONWalker.Interest) throws {
    let element = "{\"name\": \"" + String(repeating: "x", count: 1_000) + "\"},\n"
    let source = RepeatingSource(["{\"o\": {\"a\": [", element, "{}]}}"], times: 70_000)
    var count = 0
    try JSONWalker.walk(source) { path in
      switch path {
      case "": .members
      case "o": interest == .nothing ? .nothing : .members
      default: interest
      }
    } receive: { _, _ in
      count += 1
    }
    #expect(count == (interest == .nothing ? 0 : 70_001))
  }
}
