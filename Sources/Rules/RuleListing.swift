import Foundation
import Model
import Store

/// Rules as JSON, for programs.
package struct RuleListing: Encodable {
  private let schemaVersion = 1
  private let rules: [Entry]

  package init(_ rules: [Rule]) {
    self.rules = rules.map(Entry.init)
  }

  /// Sorted keys, two spaces, and a line break at the end.
  ///
  /// - Throws: What the encoder throws, which has no cause in a listing.
  package func text() throws -> String {
    let encoder = JSONEncoder()
    encoder.outputFormatting = [.prettyPrinted, .sortedKeys, .withoutEscapingSlashes]
    return String(decoding: try encoder.encode(self), as: UTF8.self) + "\n"
  }

  private struct Entry: Encodable {
    let id: String
    let aliases: [String]
    let columns: [String]
    let message: String
    let needs: [String]
    let needsComplete: [String]
    let parameters: [Parameter]
    let path: String
    let quietWhen: String
    let remedy: String
    let severity: String
    let since: String
    let source: String
    let sql: String
    let title: String
    let topic: String
    let why: String

    init(_ rule: Rule) {
      id = rule.id
      aliases = rule.aliases
      columns = rule.columns
      message = rule.message.text
      needs = rule.needs.map(\.rawValue)
      needsComplete = rule.needsComplete.map(\.rawValue)
      parameters = rule.parameters.map(Parameter.init)
      path = rule.path
      quietWhen = rule.quietWhen
      remedy = rule.remedy.text
      severity = rule.severity.rawValue
      since = rule.since
      source = rule.source
      sql = rule.sql
      title = rule.title
      topic = rule.topic
      why = rule.why
    }
  }

  private struct Parameter: Encodable {
    let name: String
    let about: String
    let standard: Value
    let unit: String

    enum CodingKeys: String, CodingKey {
      case name
      case about
      case standard = "default"
      case unit
    }

    init(_ parameter: RuleParameter) {
      name = parameter.name
      about = parameter.about
      standard = Value(value: parameter.defaultValue)
      unit = parameter.unit
    }
  }

  private struct Value: Encodable {
    let value: SQLValue

    func encode(to encoder: any Encoder) throws {
      var container = encoder.singleValueContainer()
      switch value {
      case .null: try container.encodeNil()
      case .integer(let number): try container.encode(number)
      case .real(let number): try container.encode(number)
      case .text(let text): try container.encode(text)
      }
    }
  }
}
