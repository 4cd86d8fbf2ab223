import Foundation
import Report

/// As much of a SARIF report as the tests look at.
struct SARIFDocument: Decodable {
  struct Text: Decodable {
    let text: String
    let markdown: String?
  }

  struct ArtifactLocation: Decodable { let uri: String }

  struct Region: Decodable {
    let startLine: Int
    let startColumn: Int
  }

  struct PhysicalLocation: Decodable {
    let artifactLocation: ArtifactLocation
    let region: Region?
  }

  struct LogicalLocation: Decodable {
    let fullyQualifiedName: String
    let kind: String
  }

  struct Location: Decodable {
    let physicalLocation: PhysicalLocation?
    let logicalLocations: [LogicalLocation]?
  }

  struct Suppression: Decodable {
    let kind: String
    let status: String
    let justification: String
  }

  struct Result: Decodable {
    let ruleId: String
    let ruleIndex: Int?
    let level: String
    let kind: String?
    let baselineState: String
    let message: Text
    let locations: [Location]
    let partialFingerprints: [String: String]?
    let suppressions: [Suppression]
  }

  struct Rule: Decodable {
    let id: String
    let name: String
    let help: Text
    let shortDescription: Text
  }

  struct Notification: Decodable {
    struct RuleReference: Decodable { let id: String }
    struct Properties: Decodable { let commands: [String] }

    let associatedRule: RuleReference?
    let level: String
    let message: Text
    let properties: Properties?
  }

  struct Invocation: Decodable {
    let executionSuccessful: Bool
    let toolConfigurationNotifications: [Notification]
    let toolExecutionNotifications: [Notification]
  }

  private struct Driver: Decodable { let rules: [Rule] }
  private struct Tool: Decodable { let driver: Driver }

  private struct Run: Decodable {
    let invocations: [Invocation]
    let results: [Result]
    let tool: Tool
  }

  private let runs: [Run]

  init(_ report: AuditReport) throws {
    let text = SARIFReporter().render(report)
    self = try JSONDecoder().decode(SARIFDocument.self, from: Data(text.utf8))
  }

  var results: [Result] { runs.flatMap(\.results) }
  var rules: [Rule] { runs.flatMap(\.tool.driver.rules) }
  var invocations: [Invocation] { runs.flatMap(\.invocations) }
}
