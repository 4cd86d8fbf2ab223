import Foundation
import Rules
import TestSupport
import Testing

@Suite struct GeneratedDocsTests {
  @Test func `the documentation of the rules is what 'tagtidy rules docs' writes`() throws {
    let kept = try String(contentsOfFile: Repository.path("docs/rules.md"), encoding: .utf8)
    let isCurrent = try kept == RulesDocument(RuleSet.load()).text
    #expect(isCurrent, "docs/rules.md is out of date: run 'tagtidy rules docs'")
  }

  @Test func `the page of a rule stands in the documentation`() throws {
    let kept = try String(contentsOfFile: Repository.path("docs/rules.md"), encoding: .utf8)
    for rule in try RuleSet.load().rules {
      let shown = RulePage(rule).text.split(separator: "\n", omittingEmptySubsequences: false)
      let page = shown.map { $0.hasPrefix("#") ? "##" + $0 : $0 }.joined(separator: "\n")
      #expect(kept.contains(page), "\(rule.id)")
    }
  }
}
