/// How a tag that is made once for each build carries the build's date.
enum DateSpelling: Int, CaseIterable {
  /// v2.0.1-may-2019
  case versionMonth
  /// 1.4-20250131
  case versionCompact
  /// nightly-2025-06-30
  case nightly
  /// main-20250131-abc1234
  case branchCommit
  /// 20250131
  case compact
  /// 2025-01-31
  case plain
  /// 1.4.7-2025w05
  case versionWeek
  /// 20250131.3
  case compactBuild
  /// 20250131-153012
  case compactTime
  /// 1.4.0-31jan2025
  case dayMonthYear
}
