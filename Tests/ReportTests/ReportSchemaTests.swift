import Foundation
import Report
import Testing

@Suite struct ReportSchemaTests {
  private static let root = URL(filePath: #filePath)
    .deletingLastPathComponent().deletingLastPathComponent().deletingLastPathComponent()
  static let schemaFile = root.appending(path: "docs/report.schema.json")

  /// The schema, whose every object is closed.
  private static func schema() throws -> [String: Any] {
    let value = try JSONSerialization.jsonObject(with: Data(contentsOf: schemaFile))
    return try #require(value as? [String: Any])
  }

  /// Where a report is not as the schema says.
  static func faults(of report: String) throws -> [String] {
    let schema = try schema()
    let check = SchemaCheck(definitions: schema["$defs"] as? [String: Any] ?? [:])
    let value = try JSONSerialization.jsonObject(with: Data(report.utf8))
    return check.faults(of: value, against: schema, at: "$")
  }

  @Test(arguments: [AuditReport.sample, .clean(), .clean(run: 1)])
  func `a report has the members that the schema describes`(report: AuditReport) throws {
    #expect(try Self.faults(of: report.json) == [])
  }

  @Test func `a report that differs is refused`() throws {
    let text = AuditReport.sample.json
      .replacing("\"isNew\": true", with: "\"isNew\": 1.5").replacing("\"tags\"", with: "\"tag\"")
      .replacing("\"state\": \"ran\"", with: "\"state\": \"run\"")
    let faults = try Self.faults(of: text)
    #expect(faults.contains("$.findings[0].isNew: not a boolean"))
    #expect(faults.contains("$.offenders[0].tag: not described"))
    #expect(faults.contains("$.offenders[0].tags: missing"))
    #expect(faults.contains("$.outcomes[0].state: not one of the values"))
  }

  @Test func `every member is described and every object closed`() throws {
    let schema = try Self.schema()
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
