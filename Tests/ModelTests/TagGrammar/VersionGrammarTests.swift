import Model
import Testing

@Suite struct VersionGrammarTests {
  @Test(arguments: [
    "7", "v2.0", "1.x", "8.1-fpm", "2026", "22.10", "2025-enterprise", "8-jdk", "10.0-rc-apache",
    "16-ea-jdk", "release1", "sp26.6", "3scale2.8", "2.236-jdk11", "psmdb-6.0", "jdk17",
    "3-7.3-fpm",
  ])
  func `one or two numbers are a line`(text: String) {
    #expect(TagName(parsing: text).convention == .versionLine)
  }

  @Test(arguments: [
    "1.2.3", "v0.16.790", "V.2.2.0", "1.10beta1", "18-ea-19", "4.0.0-beta.4", "2.2-dev7",
    "10-beta2",
    "8u312", "8u40-b09", "21_35-jdk", "17.0.4.1_1-jre", "2.54-r0", "v21.0-ls59", "1.16-1",
    "2.6.0.GA",
    "v1beta2-1.0.0", "utils-task-v0.1.5", "2024.1.2", "1.18.10-k3s1", "25.0-rc1.0", "rc1",
    "2.3.9-0ubuntu1jcfp218.04-ls64",
  ])
  func `three numbers or a counter are a revision`(text: String) {
    #expect(TagName(parsing: text).convention == .revision)
  }

  @Test(arguments: ["e2e", "s2i", "32bit", "aws-driver", "server"])
  func `a word with a digit inside is no version`(text: String) {
    #expect(TagName(parsing: text).convention == .other)
  }
}
