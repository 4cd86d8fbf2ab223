import Foundation
import Model
import Rules
import Testing

/// The schema of retirement policies, of which JSON is one way to write them.
@Suite(.enabled(if: PythonSchema.isAvailable, "python3 has no module jsonschema"))
struct RetirementSchemaTests {
  private static let schema = URL(filePath: #filePath)
    .deletingLastPathComponent().deletingLastPathComponent().deletingLastPathComponent()
    .appending(path: "docs/retirement.schema.json")
  /// The policy that is built in, as JSON.
  private static let builtIn = """
    {"rules": [
      {"name": "dated", "keep": {"newestOfFamily": 5}, "select": {
        "conventions": ["date"], "carriedDateOlderThanDays": 90, "unchangedForDays": 90}},
      {"name": "one-off", "keep": {"newestOfFamily": 5}, "select": {
        "conventions": ["build-id", "commit", "pull-request"], "unchangedForDays": 90}}]}
    """
  private static let whole = """
    {"rules": [{"name": "a", "select": {"families": "v*", "tags": ["b"], "tagPattern": "c+",
      "namespaces": ["shop"], "imageStreams": "cart", "imageOlderThanDays": 1},
      "keep": {"newestOfVersionLine": 2}}],
     "protect": [{"name": "p", "reason": "q", "tags": ["v1"]}]}
    """

  @Test(arguments: [builtIn, whole])
  func `a policy is accepted by schema and program`(policy: String) throws {
    #expect(try PythonSchema.validate(policy, against: Self.schema) == "")
    _ = try RetirementPolicy(parsing: policy, path: "policy.json")
  }

  @Test func `the policy that is built in is the one in the test`() throws {
    let policy = try RetirementPolicy(parsing: Self.builtIn, path: "default")
    #expect(try RetirementPolicy(path: "default") == policy)
  }

  @Test(arguments: [
    "{}", #"{"rules": []}"#, #"{"rules": [{"name": "a", "select": {}}]}"#,
    #"{"rules": [{"select": {"tags": "b"}}]}"#,
    #"{"rules": [{"name": "", "select": {"tags": "b"}}]}"#,
    #"{"rules": [{"name": "a", "select": {"tag": "b"}}]}"#,
    #"{"rules": [{"name": "a", "select": {"conventions": "dates"}}]}"#,
    #"{"rules": [{"name": "a", "select": {"tags": []}}]}"#,
    #"{"rules": [{"name": "a", "select": {"unchangedForDays": -1}}]}"#,
    #"{"rules": [{"name": "a", "select": {"tags": "b"}, "keep": {"newest": 1}}]}"#,
    #"{"rules": [{"name": "a", "select": {"tags": "b"}}], "protect": [{"name": "p", "reason": "q"}]}"#,
    #"{"rules": [{"name": "a", "select": {"tags": "b"}}], "protect": [{"name": "p", "tags": "v"}]}"#,
  ])
  func `what the schema refuses, the program refuses`(policy: String) throws {
    #expect(try PythonSchema.validate(policy, against: Self.schema) != "")
    #expect(throws: RuleFileError.self) {
      try RetirementPolicy(parsing: policy, path: "policy.json")
    }
  }
}
