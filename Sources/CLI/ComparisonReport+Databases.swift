import Plan
import Report
import Store

extension ComparisonReport {
  /// Compares two databases.
  ///
  /// - Throws: What reading them throws.
  init(_ comparison: SnapshotComparison) throws {
    let sections = try SnapshotComparison.Section.allCases.map { section in
      try Section(section, of: comparison)
    }
    let changed = sections.flatMap(\.counts).reduce(0) { $0 + $1.number }
    self.init(
      title: "Difference between two databases",
      outcome: changed == 0
        ? "Both databases say the same."
        : "\(changed) things differ.",
      oldMoment: comparison.moments.old, newMoment: comparison.moments.new, facts: [],
      sections: sections)
  }
}

extension ComparisonReport.Section {
  fileprivate init(
    _ section: SnapshotComparison.Section, of comparison: SnapshotComparison
  ) throws {
    var numbers: [SnapshotComparison.Change: Int] = [:]
    try comparison.differences(in: section) { numbers[$0.change, default: 0] += 1 }
    self.init(
      key: section.rawValue, title: section.title,
      counts: SnapshotComparison.Change.allCases.compactMap { change in
        numbers[change].map {
          ComparisonReport.Count(change: change.rawValue, label: change.rawValue, number: $0)
        }
      },
      visit: { receive in
        try comparison.differences(in: section) { try receive(ComparisonReport.Entry($0)) }
      })
  }
}

extension ComparisonReport.Entry {
  fileprivate init(_ row: SnapshotComparison.Row) {
    self.init(
      change: row.change.rawValue, subject: row.subject,
      old: row.old.isEmpty ? nil : .init(verdict: "", reason: "", fact: row.old),
      new: row.new.isEmpty ? nil : .init(verdict: "", reason: "", fact: row.new))
  }
}

extension SnapshotComparison.Section {
  fileprivate var title: String {
    switch self {
    case .imageStreams: "Image streams"
    case .tags: "Tags, and the image each points to"
    case .images: "Images"
    case .referrers: "References, and what each names"
    case .findings: "Open findings of each rule"
    }
  }
}
