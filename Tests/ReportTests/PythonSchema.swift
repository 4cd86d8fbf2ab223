import Foundation

/// PyPI's `jsonschema`, where the machine has it.
enum PythonSchema {
  /// Whether python3 can import it.
  static let isAvailable = (try? run("import jsonschema", [])) == ""

  /// What it says against a report; empty where it accepts it.
  static func validate(_ report: String, against schema: URL) throws -> String {
    let file = FileManager.default.temporaryDirectory
      .appending(path: "report-\(UUID().uuidString).json")
    defer { try? FileManager.default.removeItem(at: file) }
    try Data(report.utf8).write(to: file)
    let script = """
      import json, sys, jsonschema
      schema, report = (json.load(open(path, encoding="utf-8")) for path in sys.argv[1:3])
      jsonschema.Draft202012Validator.check_schema(schema)
      for fault in jsonschema.Draft202012Validator(schema).iter_errors(report):
          print(fault.json_path, fault.message)
      """
    return try run(script, [schema.path(), file.path()])
  }

  /// All that a script prints, on either stream.
  private static func run(_ script: String, _ arguments: [String]) throws -> String {
    let process = Process()
    let pipe = Pipe()
    process.executableURL = URL(filePath: "/usr/bin/env")
    process.arguments = ["python3", "-c", script] + arguments
    process.standardOutput = pipe
    process.standardError = pipe
    try process.run()
    let output = try pipe.fileHandleForReading.readToEnd() ?? Data()
    process.waitUntilExit()
    return String(decoding: output, as: UTF8.self)
  }
}
