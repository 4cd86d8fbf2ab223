package import Model

/// Draws from all sources together what was read of each kind, and where.
///
/// A list of all namespaces looks like a list of one that happens to be the only one in use. So a
/// file that holds objects of several namespaces is taken for a list of all, and so are the files
/// beside it in its folder; a file in a folder made for one namespace speaks of that one only. A
/// snapshot of etcd holds the whole cluster, and says nothing of the files beside it.
package struct CoverageLedger {
  private struct Key: Hashable {
    let kind: String
    let namespace: String
  }

  private struct Row {
    var basis = Coverage.Basis.objects
    var objects = 0
    var lost = 0
    var isTruncated = false
  }

  private var tallies: [SourceTally] = []

  /// Nothing read yet.
  package init() {}

  /// Takes what one source held.
  package mutating func add(_ tally: SourceTally) {
    tallies.append(tally)
  }

  /// Counts a file of which nothing could be read.
  package mutating func addUnreadable(path: String) {
    var tally = SourceTally(path: path)
    tally.lost = 1
    tallies.append(tally)
  }

  /// In order of kind and namespace.
  package var coverage: [Coverage] {
    let wideFolders = Set(tallies.filter(Self.isWide).map { Self.folder(of: $0.path) })
    var rows: [Key: Row] = [:]
    for tally in tallies {
      let evidence = PathEvidence(path: tally.path)
      guard tally.wholeKinds.isEmpty else {
        addWhole(tally, to: &rows)
        continue
      }
      let isWide = evidence.namespace == nil && wideFolders.contains(Self.folder(of: tally.path))
      addKinds(of: tally, isWide: isWide, to: &rows)
      addEmptyLists(of: tally, evidence: evidence, to: &rows)
      addLoss(of: tally, evidence: evidence, to: &rows)
    }
    return rows.map { key, row in
      Coverage(
        kind: key.kind, namespace: key.namespace, basis: row.basis, objects: row.objects,
        lost: row.lost, isTruncated: row.isTruncated)
    }.sorted { ($0.kind, $0.namespace) < ($1.kind, $1.namespace) }
  }

  private func addKinds(of tally: SourceTally, isWide: Bool, to rows: inout [Key: Row]) {
    for (kind, counts) in tally.kinds {
      let namespace =
        switch counts.spread {
        case .one(let name) where !isWide || name.isEmpty: name
        default: Coverage.everyNamespace
        }
      var row = rows[Key(kind: kind, namespace: namespace)] ?? Row()
      row.objects += counts.objects
      row.lost += counts.damaged + tally.lost
      row.isTruncated = row.isTruncated || tally.isTruncated
      rows[Key(kind: kind, namespace: namespace)] = row
    }
  }

  /// Kinds that a source holds whole; of others that are in it, only what was met is told.
  private func addWhole(_ tally: SourceTally, to rows: inout [Key: Row]) {
    for kind in Set(tally.wholeKinds.map(\.rawValue)).union(tally.kinds.keys) {
      let isClusterScoped = ObjectKind(rawValue: kind)?.isClusterScoped == true
      let key = Key(kind: kind, namespace: isClusterScoped ? "" : Coverage.everyNamespace)
      let counts = tally.kinds[kind] ?? SourceTally.KindTally()
      var row = rows[key] ?? Row(basis: counts.objects == 0 ? .emptyList : .objects)
      row.objects += counts.objects
      row.lost += counts.damaged + tally.lost
      rows[key] = row
    }
  }

  private func addEmptyLists(
    of tally: SourceTally, evidence: PathEvidence, to rows: inout [Key: Row]
  ) {
    guard tally.objects == 0, tally.hasEmptyList, tally.lost == 0 else { return }
    let named = evidence.kind.map { [$0.rawValue] } ?? []
    for kind in tally.listedKinds.isEmpty ? named : tally.listedKinds.sorted() {
      let isClusterScoped = ObjectKind(rawValue: kind)?.isClusterScoped == true
      let everywhere = isClusterScoped ? "" : Coverage.everyNamespace
      let key = Key(kind: kind, namespace: evidence.namespace ?? everywhere)
      var row = rows[key] ?? Row(basis: tally.listedKinds.isEmpty ? .fileName : .emptyList)
      row.isTruncated = row.isTruncated || tally.isTruncated
      rows[key] = row
    }
  }

  /// What was lost of a source without objects counts for the kind its path names, or for all.
  private func addLoss(
    of tally: SourceTally, evidence: PathEvidence, to rows: inout [Key: Row]
  ) {
    guard tally.lost > 0, tally.kinds.isEmpty else { return }
    let kind = evidence.kind?.rawValue ?? ""
    let key = Key(kind: kind, namespace: evidence.namespace ?? Coverage.everyNamespace)
    rows[key, default: Row()].lost += tally.lost
  }

  private static func isWide(_ tally: SourceTally) -> Bool {
    tally.wholeKinds.isEmpty && tally.kinds.values.contains { $0.spread == .many }
  }

  private static func folder(of path: String) -> Substring {
    path[..<(path.lastIndex(of: "/") ?? path.startIndex)]
  }
}
