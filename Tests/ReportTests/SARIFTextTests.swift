import Foundation
import Report
import Rules
import Testing

@Suite struct SARIFTextTests {
  /// The URI and the message of the only result of a report.
  private func result(path: String = "a", message: String = "b") throws -> (String?, String?) {
    let report = AuditReport.fake(findings: [.fake("a", message: message, path: path)])
    let result = try #require(try SARIFDocument(report).results.first)
    return (result.locations.first?.physicalLocation?.artifactLocation.uri, result.message.text)
  }

  @Test(arguments: [
    ("export/streams.json", "export/streams.json"), ("/srv/a b.json", "file:///srv/a%20b.json"),
    ("gather.tar!namespaces/shop/core/pods.yaml", "gather.tar!namespaces/shop/core/pods.yaml"),
    ("c:x?y#z%41", "c%3Ax%3Fy%23z%2541"), ("店.json", "%E5%BA%97.json"),
    ("a\n\u{7}b", "a%0A%07b"), ("//evil/x", "file:////evil/x"), ("../x", "../x"), ("-", "-"),
  ])
  func `a path is a URI`(path: String, uri: String) throws {
    let found = try result(path: path).0
    #expect(found == uri)
    #expect(URL(string: uri) != nil)
  }

  @Test(arguments: [
    ("shop/cart:v1 is wrong", "shop/cart:v1 is wrong"), ("[x](http://evil)", "[x] (http://evil)"),
    ("{0} and {", "{{0}} and {{"), ("a\u{1B}[31m", #"a\u{{1B}}[31m"#), ("a\nb", #"a\nb"#),
    ("]\u{301}](\u{301}", "]\u{301}] (\u{301}"), ("{\u{301}", "{{\u{301}"),
  ])
  func `a message has no links, places or controls`(message: String, text: String) throws {
    let found = try result(message: message).1
    #expect(found == text)
  }

  @Test func `a rule is named in one word`() throws {
    let report = AuditReport.fake(outcomes: [
      RuleOutcome(rule: .fake("tag-history-too-long"), state: .ran)
    ])
    #expect(try SARIFDocument(report).rules.map(\.name) == ["TagHistoryTooLong"])
  }
}
