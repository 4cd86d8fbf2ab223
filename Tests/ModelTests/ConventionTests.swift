import Model
import Testing

@Suite struct ConventionTests {
  @Test(arguments: [
    ("pr-7-20240517103000-amd64", Convention.date),
    ("pr-7-0bffd43-alpine", .pullRequest),
    ("1.2.3-0bffd43-build.7", .commit),
    ("build-81-arm64", .buildID),
    ("1.2.3-alpine-arm64", .architecture),
    ("stable-alpine", .baseImage),
    ("stable-slim", .stable),
    ("edge-slim", .latest),
    ("bookworm-slim", .releaseName),
    ("1.2-slim", .versionLine),
    ("1.2.3-slim", .revision),
    ("server-slim", .other),
  ])
  func `the strongest trait wins`(text: String, convention: Convention) {
    #expect(TagName(parsing: text).convention == convention)
  }

  @Test func `every convention has the name it bears in reports`() {
    let names = Convention.allCases.map(\.rawValue)
    #expect(
      names == [
        "revision", "version-line", "architecture", "base-image", "latest", "stable", "date",
        "build-id", "commit", "release-name", "pull-request", "other",
      ]
    )
  }

  @Test(arguments: [
    ("latest", Convention.latest), ("nightly-gpu", .latest), ("rc-dind", .latest),
    ("HEAD", .latest), ("full-latest", .latest), ("main", .latest), ("testing-curl", .latest),
    ("stable", .stable), ("lts-community", .stable), ("oldstable", .stable), ("current", .stable),
    ("2.462-lts", .versionLine), ("v2-latest", .versionLine), ("1.2.3-edge", .revision),
    ("the-latest-news", .other), ("gui-demo", .other),
  ])
  func `a moving name counts alone or with a flavour`(text: String, convention: Convention) {
    #expect(TagName(parsing: text).convention == convention)
  }

  @Test(arguments: [
    ("bookworm", Convention.releaseName), ("jammy", .releaseName), ("sid-scm", .releaseName),
    ("humble-ros-base", .releaseName), ("eloquent-ros1-bridge", .releaseName),
    ("krypton-onbuild", .releaseName), ("wallaby", .releaseName), ("nautilus", .releaseName),
    ("noetic-ros-core-focal", .baseImage), ("kinetic-ros-core-xenial", .baseImage),
    ("12-bullseye", .baseImage), ("slim-trixie", .baseImage), ("boron-alpine", .baseImage),
    ("code-train", .other), ("iron-1.2", .versionLine),
  ])
  func `a codename names a release only where it comes first`(
    text: String, convention: Convention
  ) {
    #expect(TagName(parsing: text).convention == convention)
  }
}
