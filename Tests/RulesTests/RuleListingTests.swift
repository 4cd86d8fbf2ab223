import Foundation
import Rules
import Store
import Testing

@Suite struct RuleListingTests {
  @Test func `a listing is JSON with sorted keys`() throws {
    let text = try RuleListing([RuleFile.fake().rule()]).text()
    let object = try JSONSerialization.jsonObject(with: Data(text.utf8)) as? [String: Any]
    #expect(object?["schemaVersion"] as? Int == 1)
    let rule = try #require((object?["rules"] as? [[String: Any]])?.first)
    #expect(rule["id"] as? String == "tag-is-long")
    #expect((rule["needsComplete"] as? [String])?.count == 11)
    #expect((rule["parameters"] as? [[String: Any]])?.first?["default"] as? Int == 3)
    #expect(text.hasSuffix("}\n"))
  }
}
