import Model
import Rules
import Store
import Testing

@Suite struct FingerprintTests {
  @Test func `a fingerprint is the same for ever`() {
    #expect(finding { $0.namespace = "shop" }.fingerprint == "0cfae0e35b0451c1")
  }

  @Test func `counts, dates and words do not change it`() {
    let one = Finding(
      rule: "x", severity: .error, subject: FindingSubject(), message: "3 tags", remedy: "a",
      evidence: [.init(name: "tags", value: .integer(3))])
    let other = Finding(
      rule: "x", severity: .info, subject: FindingSubject(), message: "4 tags", remedy: "b",
      evidence: [])
    #expect(one.fingerprint == other.fingerprint)
  }

  @Test func `whatever a finding is about changes it`() {
    let changes: [(inout FindingSubject) -> Void] = [
      { _ in }, { $0.namespace = "a" }, { $0.imageStream = "a" }, { $0.tag = "a" },
      { $0.revision = 1 }, { $0.image = "a" }, { $0.kind = "a" }, { $0.name = "a" },
      { $0.field = "a" },
    ]
    #expect(Set(changes.map { finding($0).fingerprint }).count == changes.count)
    #expect(
      finding { $0.tag = "ab" }.fingerprint
        != finding { ($0.imageStream, $0.tag) = ("a", "b") }.fingerprint)
  }

  @Test func `an image's place in a history does not change it`() {
    let first = finding { ($0.image, $0.revision) = ("sha256:a", 1) }
    let second = finding { ($0.image, $0.revision) = ("sha256:a", 2) }
    #expect(first.fingerprint == second.fingerprint)
  }

  @Test func `a discriminator tells findings about one subject apart`() throws {
    let query =
      "SELECT 'shop' AS namespace, 'a*' AS family, 1 AS tags UNION ALL SELECT 'shop', 'b*', 2"
    let before = try fingerprints(more: "discriminator: [family]", query: query)
    let after = try fingerprints(
      more: "discriminator: [family]", query: query.replacing("1 AS", with: "7 AS"))
    #expect(Set(before).count == 2)
    #expect(before == after)
  }

  @Test func `findings that nothing tells apart still have their own`() throws {
    let query = "SELECT 'shop' AS namespace, 1 AS tags UNION ALL SELECT 'shop', 2"
    let found = try fingerprints(query: query)
    #expect(Set(found).count == 2)
    #expect(found.first == (try fingerprints(query: "SELECT 'shop' AS namespace, 1 AS tags").first))
  }

  private func finding(_ change: (inout FindingSubject) -> Void) -> Finding {
    var subject = FindingSubject()
    change(&subject)
    return Finding(
      rule: "x", severity: .error, subject: subject, message: "", remedy: "", evidence: [])
  }

  private func fingerprints(more: String = "", query: String) throws -> [String] {
    let rule = try RuleFile.fake(id: "x", more: more, query: query).rule()
    let engine = RuleEngine(
      connection: try ExampleDatabase().connection, asOf: RuleExample.asOf, coverage: [])
    var fingerprints: [String] = []
    _ = engine.run(rule) { fingerprints.append($0.fingerprint) }
    return fingerprints
  }
}
