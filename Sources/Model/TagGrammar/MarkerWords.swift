/// Words that tell what the number or hash after them is.
enum MarkerWords {
  /// Stages before a release; with a number after them they name a revision.
  static let preReleases = [
    "a", "alpha", "b", "beta", "c", "rc", "cr", "m", "milestone", "dev", "pre", "preview",
    "prerelease", "ea", "ec", "fc", "eap", "snapshot", "nightly", "techpreview", "tp", "insider",
  ]

  /// Counters of packagings or fixes of one version, glued to their number.
  static let packageReleases = [
    "r", "rev", "ls", "p", "pl", "patch", "u", "update", "cu", "sp", "hotfix", "fix", "post",
    "release", "wmf", "rke", "eksbuild",
  ]

  /// Words before the number of a build.
  static let builds = [
    "build", "builds", "ci", "job", "run", "pipeline", "jenkins", "buildnumber", "buildid", "bld",
  ]

  /// Words before the number of a pull or merge request.
  static let pullRequests = ["pr", "prs", "mr", "pull", "request", "pullrequest", "mergerequest"]

  /// Words before a git hash.
  static let commits = ["sha", "git", "commit", "rev", "gitsha", "gitcommit", "commitid", "hash"]
}
