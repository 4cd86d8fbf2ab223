package import Model

/// What one source held, as far as coverage needs it.
package struct SourceTally {
  /// The namespaces in which a kind was met.
  package enum Spread: Equatable {
    case one(String)
    case many
  }

  /// What was met of one kind.
  package struct KindTally {
    package var objects = 0
    package var damaged = 0
    package var spread: Spread?
  }

  package let path: String
  package var documents = 0
  /// Items and documents that could not be read at all.
  package var lost = 0
  package private(set) var kinds: [String: KindTally] = [:]
  /// Kinds of lists that name what they hold, be they empty or not.
  package private(set) var listedKinds: Set<String> = []
  /// Kinds of which the source holds all objects of the cluster, be there any or not.
  package private(set) var wholeKinds: Set<ObjectKind> = []
  package private(set) var hasEmptyList = false
  package private(set) var isTruncated = false

  /// Nothing yet.
  package init(path: String) {
    self.path = path
  }

  package var objects: Int { kinds.values.reduce(0) { $0 + $1.objects } }

  package mutating func count(_ object: ClusterObject) {
    guard !object.isEmbedded else { return }
    var tally = kinds[object.identity.kind] ?? KindTally()
    tally.objects += 1
    if object.isDamaged { tally.damaged += 1 }
    // An object without its namespace says nothing of where the others are from.
    let here = object.identity.namespace
    switch tally.spread {
    case nil, .one(""): tally.spread = .one(here)
    case .one(let other) where other != here && !here.isEmpty: tally.spread = .many
    default: break
    }
    kinds[object.identity.kind] = tally
  }

  /// Notes that all objects of a kind that the cluster has were met, or lost.
  package mutating func listWhole(_ kind: ObjectKind) { wholeKinds.insert(kind) }

  /// Notes that a list ended.
  mutating func end(list: InheritedKind?, isTruncated: Bool) {
    self.isTruncated = self.isTruncated || isTruncated
    hasEmptyList = hasEmptyList || objects == 0
    guard let list else { return }
    let group = list.apiVersion.split(separator: "/").dropLast().first.map(String.init) ?? ""
    if let kind = ObjectKind(kind: list.kind, group: group) { listedKinds.insert(kind.rawValue) }
  }
}
