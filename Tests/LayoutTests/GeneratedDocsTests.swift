import Foundation
import Rules
import TestSupport
import Testing

@Suite struct GeneratedDocsTests {
  @Test func `the documentation of the rules is what 'tagtidy rules docs' writes`() throws {
    let pages = try RulesDocument(RuleSet.load()).pages
    for page in pages {
      let path = page.topic.isEmpty ? "docs/rules.md" : "docs/rules/\(page.topic).md"
      let isCurrent = try Self.text(of: path) == page.text
      #expect(isCurrent, "\(path) is out of date: run 'tagtidy rules docs'")
    }
    let kept = try FileManager.default.contentsOfDirectory(
      atPath: Repository.path("docs/rules"))
    #expect(Set(kept) == Set(pages.dropFirst().map { $0.topic + ".md" }))
  }

  @Test func `the page of a rule stands in the documentation`() throws {
    var kept: [String: String] = [:]
    for rule in try RuleSet.load().rules {
      let document = try kept[rule.topic] ?? Self.text(of: "docs/rules/\(rule.topic).md")
      kept[rule.topic] = document
      let shown = RulePage(rule).text.split(separator: "\n", omittingEmptySubsequences: false)
      let page = shown.map { $0.hasPrefix("#") ? "#" + $0 : $0 }.joined(separator: "\n")
      #expect(document.contains(page), "\(rule.id)")
    }
  }

  private static func text(of path: String) throws -> String {
    try String(contentsOfFile: Repository.path(path), encoding: .utf8)
  }
}
