import Foundation
import TestSupport

/// PyPI's `jsonschema`, where the machine has it.
enum PythonSchema {
  /// Whether python3 can import it.
  static let isAvailable = (try? run("import jsonschema", [])) == ""

  /// What it says against a report, by the draft that the schema names; empty where it accepts it.
  static func validate(_ report: String, against schema: URL) throws -> String {
    let script = """
      import json, sys, jsonschema
      schema = json.load(open(sys.argv[1], encoding="utf-8"))
      report = json.loads(sys.stdin.buffer.read())
      validator = jsonschema.validators.validator_for(schema)
      validator.check_schema(schema)
      for fault in validator(schema).iter_errors(report):
          print(fault.json_path, fault.message[:300])
      """
    return try run(script, [schema.path()], input: report)
  }

  /// All that a script prints, on either stream.
  private static func run(
    _ script: String, _ arguments: [String], input: String = ""
  ) throws -> String {
    let outcome = try Command(
      ["/usr/bin/env", "python3", "-c", script] + arguments,
      environment: ["PYTHONPATH": Reference.python]
    ).run(input: input)
    return outcome.output + outcome.error
  }
}
