import Model

/// What was read of one kind, over all namespaces.
struct KindCoverage {
  let kind: String
  private(set) var objects = 0
  private(set) var lost = 0
  /// Lists that said that they go on.
  private(set) var truncatedLists = 0
  /// Whether the whole cluster was listed, or the kind belongs to no namespace.
  private(set) var isClusterWide = false
  /// Those that were read one by one, in the report's order.
  private(set) var namespaces: [String] = []

  /// The report's kinds, in the order in which they first occur.
  static func all(of report: AuditReport) -> [KindCoverage] {
    var places: [String: Int] = [:]
    var kinds: [KindCoverage] = []
    for coverage in report.coverage {
      let place = places[coverage.kind] ?? kinds.count
      if place == kinds.count {
        places[coverage.kind] = place
        kinds.append(KindCoverage(kind: coverage.kind))
      }
      kinds[place].add(coverage)
    }
    return kinds
  }

  private init(kind: String) {
    self.kind = kind
  }

  private mutating func add(_ coverage: Coverage) {
    objects += coverage.objects
    lost += coverage.lost
    truncatedLists += coverage.isTruncated ? 1 : 0
    if coverage.namespace.isEmpty || coverage.namespace == Coverage.everyNamespace {
      isClusterWide = true
    } else {
      namespaces.append(coverage.namespace)
    }
  }
}
