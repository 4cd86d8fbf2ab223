import Foundation
import Rules
import Testing

/// `docs/tagtidy.schema.json`, by which editors complete and check a configuration file.
@Suite struct ConfigurationSchemaTests {
  private static let file = ReportSchemaTests.schemaFile.deletingLastPathComponent()
    .appending(path: "tagtidy.schema.json")

  private func schema() throws -> [String: Any] {
    let value = try JSONSerialization.jsonObject(with: Data(contentsOf: Self.file))
    return try #require(value as? [String: Any])
  }

  /// The keys of an object of the schema; of the whole where the name is empty.
  private func keys(_ name: String) throws -> [String] {
    let schema = try schema()
    let object = name.isEmpty ? schema : (schema["$defs"] as? [String: [String: Any]])?[name]
    #expect(object?["additionalProperties"] as? Bool == false, "\(name)")
    return (object?["properties"] as? [String: Any] ?? [:]).keys.sorted()
  }

  @Test(arguments: [
    ("", ConfigurationKey.file), ("evidence", ConfigurationKey.evidence),
    ("namespace", ConfigurationKey.namespace), ("owners", ConfigurationKey.owners),
    ("owner", ConfigurationKey.owner), ("suppression", ConfigurationKey.suppression),
  ])
  func `it has the keys that are read, and no others`(name: String, keys: [String]) throws {
    #expect(try self.keys(name) == keys.sorted())
  }

  @Test func `a rule has a severity, and parameters of two types`() throws {
    let rules = try #require((schema()["$defs"] as? [String: Any])?["rules"] as? [String: Any])
    let rule = try #require(rules["additionalProperties"] as? [String: Any])
    let properties = try #require(rule["properties"] as? [String: [String: Any]])
    #expect(properties.keys.sorted() == ConfigurationKey.rule)
    let severities = SeverityChoice.allCases.map(\.rawValue)
    #expect(properties["severity"]?["enum"] as? [String] == severities)
    let parameter = rule["additionalProperties"] as? [String: Any]
    #expect(parameter?["type"] as? [String] == ["integer", "string"])
  }

  @Test func `thresholds are those that are read`() throws {
    let properties = try #require(schema()["properties"] as? [String: [String: Any]])
    let thresholds = FailureThreshold.allCases.map(\.rawValue)
    #expect(properties["fail_on"]?["enum"] as? [String] == thresholds)
  }

  /// JSON is YAML, so that both readers take the same text.
  private static let accepted = [
    "{}", #"{"select": "tags", "ignore": ["a-rule"], "fail_on": "never", "fail_on_new": true}"#,
    #"{"rules": {"a-rule": {"severity": "off", "most": 3, "text": "x"}}, "baseline": "b.json"}"#,
    #"{"namespaces": [{"match": ["a*", "b"], "select": ["tags"], "rules": {"x": {"most": 1}}}]}"#,
    #"{"owners": {"label": "k", "annotation": "k", "default": "d"}, "show_suppressed": false}"#,
    #"{"owners": {"namespaces": [{"match": "a", "team": "b"}]}, "evidence": {"absent": ["Pod"]}}"#,
    #"{"suppressions": [{"rule": "a", "reason": "b", "until": "2026-12-31", "ref": "X", "#
      + #""namespace": "*", "image_stream": "*", "tag": "*", "image": "*", "kind": "*", "name": "*"}]}"#,
  ]

  private static let refused = [
    #"{"selects": "tags"}"#, #"{"fail_on": "warn"}"#, #"{"fail_on_new": 1}"#, #"{"baseline": ""}"#,
    #"{"rules": {"a": {"severity": "none"}}}"#, #"{"rules": {"a": {"most": true}}}"#,
    #"{"rules": {"a": 3}}"#, #"{"namespaces": [{"select": "x"}]}"#, #"{"namespaces": {}}"#,
    #"{"namespaces": [{"match": "x", "severity": "off"}]}"#, #"{"owners": {"labels": "x"}}"#,
    #"{"owners": {"namespaces": [{"match": "x"}]}}"#, #"{"suppressions": [{"rule": "a"}]}"#,
    #"{"suppressions": [{"reason": "a"}]}"#, #"{"evidence": {"present": []}}"#,
    #"{"suppressions": [{"rule": "a", "reason": "b", "until": "31.12.2026"}]}"#,
    #"{"suppressions": [{"rule": "a", "reason": "b", "stream": "c"}]}"#,
  ]

  @Test(arguments: accepted)
  func `what is read is accepted`(text: String) throws {
    _ = try AuditConfiguration(parsing: text, path: "t.yaml")
    guard PythonSchema.isAvailable else { return }
    #expect(try PythonSchema.validate(text, against: Self.file) == "")
  }

  @Test(arguments: refused)
  func `what is refused is refused by both`(text: String) throws {
    #expect(throws: RuleFileError.self) { try AuditConfiguration(parsing: text, path: "t.yaml") }
    guard PythonSchema.isAvailable else { return }
    #expect(try PythonSchema.validate(text, against: Self.file) != "")
  }
}
