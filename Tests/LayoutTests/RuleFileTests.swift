import Foundation
import Rules
import Store
import TestSupport
import Testing

@Suite struct RuleFileTests {
  private static let paths: [String] = {
    let names = FileManager.default.enumerator(atPath: Repository.path("rules"))?.allObjects ?? []
    return names.compactMap { $0 as? String }.filter { $0.hasSuffix(".sql") }.sorted()
  }()
  private static let topics: Set = [
    "access", "aliases", "capacity", "evidence", "images", "imports", "limits", "pruner",
    "references", "storage", "suppressions", "tags",
  ]

  private static let builtIn = Result { try RuleSet.load() }

  @Test func `the built-in rules are those of the folder`() throws {
    let ids = try Self.builtIn.get().rules.map(\.id).sorted()
    #expect(ids.count >= 131)
    #expect(ids == Self.paths.map { Self.stem(of: $0) }.sorted())
  }

  @Test(arguments: paths)
  func `a rule's file is named after its id and lies in its topic`(path: String) throws {
    let parts = path.split(separator: "/").map { String($0) }
    try #require(parts.count == 2)
    let rule = try Self.builtIn.get().rule(Self.stem(of: path))
    #expect(rule.topic == parts[0])
    #expect(Self.topics.contains(rule.topic))
  }

  @Test(arguments: paths)
  func `a rule has an example that finds and one that does not`(path: String) throws {
    let rule = try Self.builtIn.get().rule(Self.stem(of: path))
    #expect(rule.examples.contains { !$0.finds.isEmpty })
    #expect(rule.examples.contains { $0.finds.isEmpty })
  }

  @Test func `every example finds what it says`() throws {
    let database = try ExampleDatabase()
    let check = RuleExampleCheck(database: database)
    let rules = try Self.builtIn.get().rules
    #expect(rules.flatMap(check.failures).map { "\($0)" } == [])
  }

  @Test func `an example notices each condition of the outermost query that is lost`() throws {
    let database = try ExampleDatabase(limits: RuleMutationCheck.limits)
    let check = RuleMutationCheck(database: database)
    for rule in try Self.builtIn.get().rules {
      let score = try check.score(of: rule)
      #expect(score.isEnough, "\(score.outermostSurvivors)")
    }
  }

  /// Rules whose conditions need more examples than 80 lines have room for.
  private static let long: Set = [
    "account-without-registry-secret", "cross-project-pull-refused", "missing-stream-tag",
    "moving-tag-if-not-present", "pod-behind-tag", "pull-secret-mounted-only",
  ]

  @Test(arguments: paths)
  func `a rule's file has 80 lines at most, or 100 where its examples need them`(
    path: String
  ) throws {
    let text = try String(contentsOfFile: Repository.path("rules/" + path), encoding: .utf8)
    let lines = text.split(separator: "\n", omittingEmptySubsequences: false)
    #expect(lines.count <= (Self.long.contains(Self.stem(of: path)) ? 101 : 81))
    #expect(lines.allSatisfy { $0.count <= 100 })
  }

  private static func stem(of path: String) -> String {
    String((path.split(separator: "/").last ?? "").dropLast(".sql".count))
  }
}
