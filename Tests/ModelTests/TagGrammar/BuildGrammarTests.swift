import Model
import Testing

@Suite struct BuildGrammarTests {
  @Test(arguments: [
    "build-81", "build81", "app-build.81", "ci-7", "job_12", "1.2.3-build7", "100-buildc7216a",
    "99-build561392", "12345", "729383", "1349081", "v16026304", "1780379098", "1530218034842",
    "9.5-1734497536", "1-105.1679486069", "3.5.0-1782270118-slim", "master-1349081",
  ])
  func `a build counter or epoch is found`(text: String) {
    #expect(TagName(parsing: text).convention == .buildID)
  }

  @Test(arguments: [
    ("1234", Convention.versionLine), ("1.1.0.2245", .revision), ("10.0.17763.7009", .revision),
    ("1.2.3-ls184", .revision), ("build", .other), ("ci-1.2", .versionLine),
    ("v1.8723.0", .revision),
  ])
  func `small numbers and versions are no builds`(text: String, convention: Convention) {
    #expect(TagName(parsing: text).convention == convention)
  }

  @Test(arguments: [
    "pr-123", "PR-123", "pr123", "pr-4-31a076d", "pr-38-45743068", "pr-240101", "mr-12", "pull-12",
    "refs-pull-12-merge", "pull-request-12", "on-pr-815119ad26c0987b3720f18b661a320650723199",
    "web-pr-12-1764288287",
  ])
  func `a pull request is found`(text: String) {
    #expect(TagName(parsing: text).convention == .pullRequest)
  }

  @Test(arguments: ["pr", "pr-review", "pr-1.2", "pro-12", "spr-12"])
  func `without its number there is no pull request`(text: String) {
    #expect(TagName(parsing: text).convention != .pullRequest)
  }
}
