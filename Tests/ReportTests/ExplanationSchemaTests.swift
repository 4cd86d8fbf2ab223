import CLI
import Foundation
import Testing

/// What `tagtidy explain` writes as JSON, against `docs/explanation.schema.json`.
@Suite struct ExplanationSchemaTests {
  private static let root = URL(filePath: #filePath)
    .deletingLastPathComponent().deletingLastPathComponent().deletingLastPathComponent()
  private static let schemaFile = root.appending(path: "docs/explanation.schema.json")
  private static let objects = [
    "shop/web", "shop/web:latest", "shop/payments:v3", "shop/payments:v5", "images/ubi:9",
    "lab/sandbox:prod", "shop/cart@sha256:c57b", "sha256:99fd349b", "sha256:8b846799",
    "sha256:0000000000000000000000000000000000000000000000000000c10000000e74",
    "pod/shop/debug", "bc/till/receipt", "dc/shop/legacy", "deploy/shop/payments",
  ]

  private static func explanations(
    _ options: [String] = []
  ) throws -> [(object: String, text: String)] {
    let folder = FileManager.default.temporaryDirectory
      .appending(path: "explanations-\(UUID().uuidString)")
    try FileManager.default.createDirectory(at: folder, withIntermediateDirectories: true)
    defer { try? FileManager.default.removeItem(at: folder) }
    let database = folder.appending(path: "db").path()
    let shop = root.appending(path: "Tests/Fixtures/shop").path()
    #expect(
      CommandRunner.run(
        ["ingest", shop, "--db", database, "--as-of", "2026-01-31T00:00:00Z", "--quiet"]) == 0)
    return try objects.map { object in
      let file = folder.appending(path: "explanation.json")
      let status = CommandRunner.run(
        ["explain", object, "--db", database, "--output", "json=" + file.path()] + options)
      #expect(status == 0, "\(object)")
      return (object, try String(contentsOf: file, encoding: .utf8))
    }
  }

  private func schema() throws -> [String: Any] {
    let value = try JSONSerialization.jsonObject(with: Data(contentsOf: Self.schemaFile))
    return try #require(value as? [String: Any])
  }

  @Test(arguments: [
    [], ["--namespace", "till"], ["--prune-over-size-limit", "--keep-tag-revisions", "1"],
    ["--no-all", "--keep-tag-revisions", "0", "--keep-younger-than", "90s"],
  ])
  func `an explanation has the members that the schema describes`(options: [String]) throws {
    let schema = try schema()
    let check = SchemaCheck(definitions: schema["$defs"] as? [String: Any] ?? [:])
    for (object, text) in try Self.explanations(options) {
      let value = try JSONSerialization.jsonObject(with: Data(text.utf8))
      #expect(check.faults(of: value, against: schema, at: object) == [])
    }
  }

  @Test func `every member is described, every object closed, and all but facts are required`()
    throws
  {
    let schema = try schema()
    let definitions = schema["$defs"] as? [String: [String: Any]] ?? [:]
    for (name, object) in definitions.merging(["$": schema], uniquingKeysWith: { $1 }) {
      let properties = object["properties"] as? [String: [String: Any]] ?? [:]
      #expect(object["additionalProperties"] as? Bool == false, "\(name)")
      let required = name == "facts" ? [] : properties.keys.sorted()
      #expect(object["required"] as? [String] == required, "\(name)")
      for (member, property) in properties {
        #expect(property["description"] != nil || property["$ref"] != nil, "\(name).\(member)")
      }
    }
  }

  @Test(.enabled(if: PythonSchema.isAvailable, "python3 has no module jsonschema"))
  func `a validator of JSON Schema accepts it`() throws {
    for (object, text) in try Self.explanations() {
      #expect(try PythonSchema.validate(text, against: Self.schemaFile) == "", "\(object)")
    }
  }

  @Test func `keys are sorted`() throws {
    for (object, text) in try Self.explanations() {
      let keys = text.split(separator: "\n").filter { $0.hasPrefix("  \"") }
        .map { String($0.prefix { $0 != ":" }) }
      #expect(keys == keys.sorted(), "\(object)")
    }
  }
}
