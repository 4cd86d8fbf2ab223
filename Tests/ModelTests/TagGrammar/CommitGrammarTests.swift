import Model
import Testing

@Suite struct CommitGrammarTests {
  @Test(arguments: [
    "0bffd43", "68ff8d07f14b6b5756dc03423b6f140cab579dc3", "main-0bffd43", "stg-25e3b87",
    "v1-3f15cb8", "2.4.0-f8390c94", "master.9d557294938e", "release-1.17-23e3713f79cb",
    "v2.7.4-24-gb4a58380", "v2.7.4-24-g1234567", "0.0.1-n3264.h347b855e", "vmaster-ga49f658f",
    "v3.2.0-1.gitbf61002", "2021.08.0-127.g7f89926", "sha-ff708e", "sha-0123456", "git-3613444",
    "commit-1234567", "cf0e6c", "merge-afdffed", "prod-16054550-1737969671",
    "v1.29.9-1728346947-0d05e48bfbb8", "x86_64-bbcb5aba-1.2",
  ])
  func `a git hash is found`(text: String) {
    #expect(TagName(parsing: text).convention == .commit)
    #expect(TagName(parsing: text).family.contains("{commit}"))
  }

  @Test(arguments: [
    "0BFFD43", "prod-db3c", "e2e", "beef", "decade", "1349081", "v1.2.3-a1", "g12345", "face-1.2",
    "sha-12", "sha256-" + String(repeating: "0a", count: 32), String(repeating: "0a", count: 21),
    "feb2019", "20240101a",
  ])
  func `what git would not write is no hash`(text: String) {
    #expect(TagName(parsing: text).convention != .commit)
  }
}
