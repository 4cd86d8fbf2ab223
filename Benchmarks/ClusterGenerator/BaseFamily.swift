/// A base image and what images that are built on it inherit from it.
struct BaseFamily {
  /// The base image's name.
  let name: String
  /// The platform, as builder images export it.
  let platform: String
  /// Who makes it.
  let vendor: String

  /// All families.
  static let all = [
    BaseFamily(name: "ubi9/ubi-minimal", platform: "el9", vendor: "Example Linux, Inc."),
    BaseFamily(name: "ubi9/ubi", platform: "el9", vendor: "Example Linux, Inc."),
    BaseFamily(name: "ubi8/ubi-minimal", platform: "el8", vendor: "Example Linux, Inc."),
    BaseFamily(name: "ubi8/ubi", platform: "el8", vendor: "Example Linux, Inc."),
    BaseFamily(name: "centos/centos7", platform: "el7", vendor: "CentOS"),
    BaseFamily(name: "library/debian", platform: "bookworm", vendor: "Debian"),
    BaseFamily(name: "library/alpine", platform: "alpine3.20", vendor: "Alpine"),
    BaseFamily(name: "library/ubuntu", platform: "jammy", vendor: "Ubuntu"),
  ]

  /// The family that the images of a stream are built on.
  static func index(for stream: StreamPlan) -> Int {
    var dice = Dice(seed: stream.seed, .stream, stream.index, 1)
    return dice.below(all.count)
  }
}
