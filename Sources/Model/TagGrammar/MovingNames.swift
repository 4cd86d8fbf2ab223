/// Names that a publisher moves from image to image.
enum MovingNames {
  /// Names that may be unstable.
  static let unstable = [
    "latest", "edge", "nightly", "daily", "weekly", "monthly", "main", "master", "trunk", "head",
    "tip", "dev", "devel", "develop", "development", "alpha", "beta", "rc", "pre", "preview",
    "prerelease", "ea", "eap", "snapshot", "snapshots", "testing", "test", "unstable",
    "experimental", "canary", "next", "nextgen", "mainline", "rolling", "rawhide", "cauldron",
    "insiders", "insider", "bleeding", "bleedingedge", "fresh", "incubating", "staging", "stg",
    "integration", "milestone", "wip", "newest", "recent",
  ]

  /// Names that promise stability.
  static let stable = [
    "stable", "oldstable", "oldoldstable", "lts", "current", "production", "prod", "ga", "final",
    "released", "old", "esr",
  ]
}
