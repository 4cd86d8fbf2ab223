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
}
