import Model
import Testing

@Suite struct TagNameTests {
  @Test(arguments: [
    ["v2.0.1-may-2019", "v2.0.1-jun-2019", "v2.0.1-2019-07", "v2.0.1-20190812"],
    ["2019-05-07", "20190507", "2019-05-07T10-20-30Z", "20190507_102030", "may-2019"],
    ["main-0bffd43", "main-1234abc", "main-68ff8d07f14b6b5756dc03423b6f140cab579dc3"],
    ["v20210204-9196102", "v20210609-402d3ba6b7"],
    ["dev-8823285-202503171054", "dev-cfedbfb-202307251602"],
    ["v2.7.4-24-gb4a58380", "v2.7.4-2474-g1234567"],
    ["0.20200116.0-debian-10-r327", "0.20200612.1-debian-10-r4"],
    ["build-7", "build-81", "build-1234567"],
    ["9.5-1734497536", "9.5-1741861772"],
    ["pr-7", "pr-123"],
    ["1.0", "1.2.3", "24.04"],
    ["1.27.3-alpine3.20", "1.28-alpine3.20"],
    ["1.27.0-rc.0", "1.27.1-rc.12"],
    ["8u312-jdk", "17.0.4.1_1-jdk", "21-jdk"],
  ])
  func `names of one series are one family`(names: [String]) {
    #expect(Set(names.map { TagName(parsing: $0).family }).count == 1)
  }

  @Test(arguments: [
    ["v2.0.1-may-2019", "v2.0.2-may-2019"],
    ["1.27.3-alpine3.20", "1.27.3-alpine3.19"],
    ["1.2.3", "v1.2.3", "1.2.3-rc1", "1.2.3-slim"],
    ["main-0bffd43", "release-1.17-0bffd43", "0bffd43"],
    ["latest", "edge", "bookworm"],
  ])
  func `names of different series are different families`(names: [String]) {
    #expect(Set(names.map { TagName(parsing: $0).family }).count == names.count)
  }

  @Test(arguments: [
    ("v2.0.1-may-2019", "v2.0.1-{date}"),
    ("1.2.3-20240101-abc1234", "1.2.3-{date}-{commit}"),
    ("2.0.20210219.0", "2.0.{date}.{number}"),
    ("RELEASE.2022-10-20T00-55-09Z.fips", "RELEASE.{date}.fips"),
    (
      "v4.11.0-202210262118.p0.g4e799c0.assembly.stream",
      "v4.11.0-{date}.p{number}.g{commit}.assembly.stream"
    ),
    ("v2.7.4-24-gb4a58380", "v2.7.4-{number}-g{commit}"),
    ("0.0.1-n3264.h347b855e", "0.0.1-n{number}.h{commit}"),
    ("v3.2.0-1.gitbf61002", "v3.2.0-{number}.git{commit}"),
    ("100-buildc7216a", "{number}-build{number}"),
    ("pr-36-b9f80ceb-1709136832", "pr-{number}-{commit}-{number}"),
    ("pr-1158-4768444-20260417091324", "pr-{number}-{commit}-{date}"),
    ("v2.0.1", "v{version}"),
    ("alpine3.19-x86_64-v17.3.1", "alpine3.19-x86_64-v{version}"),
    ("2.4.5-debian-11-r10", "{version}-debian-11-r{number}"),
    ("8u40-b09", "{version}-b{number}"),
    ("php8.0-apache", "php{version}-apache"),
    ("ubuntu-18.04", "ubuntu-18.04"),
    ("latest", "latest"),
    ("sha256-" + String(repeating: "0a", count: 32) + ".sig", "sha256-{digest}.sig"),
  ])
  func `the family shows what varies`(text: String, family: String) {
    #expect(TagName(parsing: text).family == family)
  }

  @Test(arguments: [
    ("v{version}", "v{{version}}"),
    ("{date}-20240101", "{{date}}-{date}"),
    ("}{", "}}{{"),
  ])
  func `braces of the name are doubled`(text: String, family: String) {
    #expect(TagName(parsing: text).family == family)
  }

  @Test(arguments: [
    "", "-", "...", "_-.", "v", "é", "日本語-2019", "\u{0}", " 1 ", "--2019--05--07--", "T", "Z", "g",
    "99999999999999999999999999", "pr-", "sha-", "2019-", "-05-2019-", "may", "w12", "2024-w",
    "20240101T", "20240101-", "0.0.0.0.0.0.0.0", "\u{FF11}\u{FF12}", "a\u{301}lpine", "u1", "1u",
  ])
  func `odd names have a reading`(text: String) {
    let name = TagName(parsing: text)
    #expect(name.text == text)
    #expect((name.convention == .date) == (name.carriedDate != nil))
  }

  @Test(arguments: [
    "1", "a", "1a", "1.", "-", "{", "20240101", "20240101-", "may2019", "0bffd43-", "pr-1-", "é",
    "2024-01-01-", "1_", "g1234567.", "build1",
  ])
  func `long names are read in linear time`(piece: String) {
    let short = String(repeating: piece, count: 2000 / piece.utf8.count)
    let long = String(repeating: piece, count: 32_000 / piece.utf8.count)
    let clock = ContinuousClock()
    let shortTime = clock.measure { _ = TagName(parsing: short) }
    let longTime = clock.measure { _ = TagName(parsing: long) }
    // Sixteen times the length; a quadratic reading would take 256 times as long.
    #expect(longTime < shortTime * 100 + .milliseconds(200))
  }
}
