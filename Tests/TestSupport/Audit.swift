package import Foundation

/// An audit of some inputs by the executable, with a report in each format.
package struct Audit: Sendable {
  package static let asOf = "2026-01-31T00:00:00Z"
  /// Those that a report is written in.
  package static let formats = [
    "md", "json", "text", "html", "jsonl", "sarif", "junit", "csv", "prometheus",
  ]

  package let folder: TemporaryFolder
  package let outcome: Command.Outcome

  /// Runs it over inputs, whose paths are from the root of the repository.
  ///
  /// The folder is where the database is and the reports go; the database of an audit before is
  /// taken up. The prelude is a line that a shell runs first.
  package init(
    _ inputs: [String], in folder: TemporaryFolder? = nil, asOf: String = Self.asOf,
    options: [String] = [], prelude: String = ":", input: String = ""
  ) throws {
    let folder = try folder ?? TemporaryFolder()
    self.folder = folder
    let reports = Self.formats.flatMap { ["--output", $0 + "=" + folder.path("report." + $0)] }
    outcome = try Command.tagtidy(
      ["audit"] + inputs + ["--db", folder.path("audit.db"), "--as-of", asOf] + reports + options
    ).after(prelude).run(input: input)
  }

  /// The report in a format: `md`, `json`, `sarif` and so on.
  package func report(_ format: String) throws -> Data { try folder.data("report." + format) }

  /// The report in JSON.
  package var json: JSONReport {
    get throws { try JSONDecoder().decode(JSONReport.self, from: report("json")) }
  }
}

/// What tests look at in a report.
package struct JSONReport: Decodable, Sendable {
  /// A finding, fixed or not.
  package struct Finding: Decodable, Sendable {
    package let rule: String
    package let message: String
    package let remedy: String?
    package let isNew: Bool?
    package let isBaselined: Bool?
    package let suppression: Suppression?
    package let team: String?
  }

  /// Why a finding does not count.
  package struct Suppression: Decodable, Sendable {
    package let origin: String
    package let reason: String
    package let until: String?
    package let reference: String?
  }

  /// Figures of the whole report, as far as they are looked at.
  package struct Summary: Decodable, Sendable {
    package let findings: Int
    package let suppressed: Int
    package let baselined: Int
    package let obsoleteInBaseline: Int?
    package let keepMarkers: Int
  }

  /// A figure of the whole cluster.
  package struct Metric: Decodable, Sendable {
    package let name: String
    package let value: Int
  }

  /// What was wrong with the input.
  package struct Diagnostic: Decodable, Sendable {
    package let path: String
    package let severity: String
    package let message: String
  }

  /// What came of a rule.
  package struct Outcome: Decodable, Sendable {
    /// As far as it is looked at.
    package struct Rule: Decodable, Sendable {
      package let id: String
    }

    package let rule: Rule
    package let state: String
  }

  package let run: Int
  package let findings: [Finding]
  package let fixed: [Finding]
  package let metrics: [Metric]
  package let diagnostics: [Diagnostic]
  package let outcomes: [Outcome]
  package let summary: Summary

  /// The figure of that name; nil where there is none.
  package func metric(_ name: String) -> Int? { metrics.first { $0.name == name }?.value }
}
