import Model
import Testing

@Suite struct NamedPlatformTests {
  @Test(arguments: [
    ("v2.0-x86_64", "amd64"), ("v2.0-amd64", "amd64"), ("1.0-aarch64", "arm64"),
    ("arm64v8-1.2", "arm64"), ("1.0_ppc64el", "ppc64le"), ("armv7-3", "arm"), ("2-x86", "386"),
    ("9-s390x", "s390x"), ("1.0-AMD64", "amd64"),
  ])
  func `an architecture is spelled as Go spells it`(name: String, architecture: String) {
    #expect(TagName(parsing: name).architecture == architecture)
  }

  @Test(arguments: [
    ("v1.2-centos7", "centos7"), ("v1.2-centos-7", "centos7"), ("3-alpine3.20", "alpine3.20"),
    ("1.0-ubi8", "ubi8"), ("1.0-el8", "el8"), ("16-bookworm", "bookworm"), ("2-alpine", "alpine"),
    ("2.4.5-debian-11-r10", "debian11"),
  ])
  func `a system is one word with its release`(name: String, system: String) {
    #expect(TagName(parsing: name).system == system)
  }

  @Test(arguments: ["latest", "v2.0.1", "v2.0.1-may-2019", "", "7f89926"])
  func `a name without a platform names none`(name: String) {
    #expect(TagName(parsing: name).architecture == nil)
    #expect(TagName(parsing: name).system == nil)
  }
}
