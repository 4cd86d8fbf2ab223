import Foundation
import Model
import Rules
import Store
import TestSupport
import Testing

/// The pages on configuration and suppressions say what is read.
@Suite struct ConfigurationDocsTests {
  private static func page(_ name: String) throws -> String {
    try String(contentsOfFile: Repository.path("docs/\(name).md"), encoding: .utf8)
  }

  /// The blocks of YAML of a page.
  private static func blocks(of page: String) -> [String] {
    page.components(separatedBy: "```yaml\n").dropFirst().map { part in
      part.components(separatedBy: "```").first ?? ""
    }
  }

  @Test(arguments: ["configuration", "suppressions"])
  func `examples are settings that are taken`(name: String) throws {
    let blocks = try Self.blocks(of: Self.page(name))
    #expect(!blocks.isEmpty)
    let rules = try RuleSet.load()
    for block in blocks {
      let configuration = try AuditConfiguration(parsing: block, path: name + ".md")
      _ = try RuleScopes(rules, configuration: configuration)
      _ = try SuppressionBook(
        annotations: [], configured: configuration.suppressions, rules: rules,
        asOf: Timestamp(seconds: 0))
    }
  }

  @Test func `every key is explained`() throws {
    let page = try Self.page("configuration")
    for key in ConfigurationKey.file + ConfigurationKey.namespace + ConfigurationKey.owners {
      #expect(page.contains("`\(key)") || page.contains(".\(key)`"), "\(key)")
    }
    let suppressions = try Self.page("suppressions")
    for key in ConfigurationKey.suppression { #expect(suppressions.contains(key), "\(key)") }
  }
}
