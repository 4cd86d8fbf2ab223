/// What kind of name a tag has, by the strongest trait its name shows.
///
/// A name often has several traits; the first that fits wins, in this order: `date`, `pullRequest`,
/// `commit`, `buildID`, `architecture`, `baseImage`, `stable`, `latest`, `releaseName`,
/// `versionLine`, `revision`, `other`.
package enum Convention: String, CaseIterable, Sendable {
  /// Three or more numbers, a numbered pre-release, or a version with a package release: `1.2.3`.
  case revision
  /// One or two numbers, so a name that moves with its line: `7`, `v2.0`, `8.1-fpm`.
  case versionLine = "version-line"
  /// Names a CPU architecture: `4.10.25-x86_64`.
  case architecture
  /// Names the system the image is built on: `3.9-alpine`, `10.3-el8`.
  case baseImage = "base-image"
  /// A moving name that may be unstable, alone or with a flavour: `latest`, `edge`, `rc-dind`.
  case latest
  /// A moving name that promises stability, alone or with a flavour: `stable-fpm`, `lts`.
  case stable
  /// Carries the calendar day or month of a build or release: `v2.0.1-may-2019`.
  case date
  /// Carries a build counter or the seconds since 1970: `build-81`, `9.5-1734497536`.
  case buildID = "build-id"
  /// Carries a git hash, bare or after other words: `main-0bffd43`, `v2.7.4-2474-gb4a58380`.
  case commit
  /// A codename, alone or with a flavour: `bookworm`, `humble-ros-base`.
  case releaseName = "release-name"
  /// Names a pull or merge request: `pr-123`.
  case pullRequest = "pull-request"
  /// None of these.
  case other
}
