import Rules
import Testing

@Suite struct TeamDirectoryTests {
  private func team(_ owners: String, of namespace: String) throws -> String {
    let configuration = try AuditConfiguration(parsing: "owners: \(owners)", path: "t.yaml")
    return TeamDirectory(
      configuration.owners, labels: ["shop": "by-label", "lab": ""],
      annotations: ["shop": "by-annotation", "lab": "by-annotation"]
    ).team(of: namespace)
  }

  @Test(arguments: [
    ("{label: team, annotation: owner, default: nobody}", "shop", "by-label"),
    ("{label: team, annotation: owner, default: nobody}", "lab", "by-annotation"),
    ("{label: team, annotation: owner, default: nobody}", "ci", "nobody"),
    ("{label: team, default: nobody}", "", "nobody"), ("{label: team}", "ci", ""),
    (#"{label: team, namespaces: [{match: "s*", team: listed}]}"#, "shop", "listed"),
    (#"{namespaces: [{match: [a, b], team: first}, {match: "*", team: rest}]}"#, "b", "first"),
    (#"{namespaces: [{match: [a, b], team: first}, {match: "*", team: rest}]}"#, "c", "rest"),
    (#"{namespaces: [{match: "*", team: rest}]}"#, "", ""),
  ])
  func `the list comes before the label, the annotation and the default`(
    owners: String, namespace: String, team: String
  ) throws {
    #expect(try self.team(owners, of: namespace) == team)
  }

  @Test func `without owners nothing is anybody's`() {
    #expect(TeamDirectory(nil, labels: ["shop": "x"]).team(of: "shop").isEmpty)
  }
}
