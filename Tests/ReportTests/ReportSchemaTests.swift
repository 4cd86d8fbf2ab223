import Foundation
import Report
import Testing

@Suite struct ReportSchemaTests {
  private static let root = URL(filePath: #filePath)
    .deletingLastPathComponent().deletingLastPathComponent().deletingLastPathComponent()
  private static let schemaFile = root.appending(path: "docs/report.schema.json")

  /// The schema, whose every object is closed.
  private func schema() throws -> [String: Any] {
    let value = try JSONSerialization.jsonObject(with: Data(contentsOf: Self.schemaFile))
    return try #require(value as? [String: Any])
  }

  @Test(arguments: [AuditReport.sample, .clean(), .clean(run: 1)])
  func `a report has the members that the schema describes`(report: AuditReport) throws {
    let schema = try schema()
    let check = SchemaCheck(definitions: schema["$defs"] as? [String: Any] ?? [:])
    let value = try JSONSerialization.jsonObject(with: Data(report.json.utf8))
    #expect(check.faults(of: value, against: schema, at: "$") == [])
  }

  @Test func `a report that differs is refused`() throws {
    let schema = try schema()
    let check = SchemaCheck(definitions: schema["$defs"] as? [String: Any] ?? [:])
    let text = AuditReport.sample.json
      .replacing("\"isNew\": true", with: "\"isNew\": 1.5").replacing("\"tags\"", with: "\"tag\"")
      .replacing("\"state\": \"ran\"", with: "\"state\": \"run\"")
    let value = try JSONSerialization.jsonObject(with: Data(text.utf8))
    let faults = check.faults(of: value, against: schema, at: "$")
    #expect(faults.contains("$.findings[0].isNew: not a boolean"))
    #expect(faults.contains("$.offenders[0].tag: not described"))
    #expect(faults.contains("$.offenders[0].tags: missing"))
    #expect(faults.contains("$.outcomes[0].state: not one of the values"))
  }

  @Test func `every member is described and every object closed`() throws {
    let schema = try schema()
    let definitions = schema["$defs"] as? [String: [String: Any]] ?? [:]
    for (name, object) in definitions.merging(["$": schema], uniquingKeysWith: { $1 }) {
      let properties = object["properties"] as? [String: [String: Any]] ?? [:]
      #expect(object["additionalProperties"] as? Bool == false, "\(name)")
      #expect(object["required"] as? [String] == properties.keys.sorted(), "\(name)")
      for (member, property) in properties {
        #expect(property["description"] != nil || property["$ref"] != nil, "\(name).\(member)")
      }
    }
  }

  @Test(
    .enabled(if: PythonSchema.isAvailable, "python3 has no module jsonschema"),
    arguments: [AuditReport.sample, .clean(), .clean(run: 1)])
  func `a validator of JSON Schema accepts it`(report: AuditReport) throws {
    #expect(try PythonSchema.validate(report.json, against: Self.schemaFile) == "")
  }
}
