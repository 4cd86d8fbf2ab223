import Model

/// What one source held, as far as coverage needs it.
struct SourceTally {
  /// The namespaces in which a kind was met.
  enum Spread: Equatable {
    case one(String)
    case many
  }

  /// What was met of one kind.
  struct KindTally {
    var objects = 0
    var damaged = 0
    var spread: Spread?
  }

  let path: String
  var documents = 0
  /// Items and documents that could not be read at all.
  var lost = 0
  private(set) var kinds: [String: KindTally] = [:]
  /// Kinds of lists that name what they hold, be they empty or not.
  private(set) var listedKinds: Set<String> = []
  private(set) var hasEmptyList = false
  private(set) var isTruncated = false

  init(path: String) {
    self.path = path
  }

  var objects: Int { kinds.values.reduce(0) { $0 + $1.objects } }

  mutating func count(_ object: ClusterObject) {
    guard !object.isEmbedded else { return }
    var tally = kinds[object.identity.kind] ?? KindTally()
    tally.objects += 1
    if object.isDamaged { tally.damaged += 1 }
    let here = Spread.one(object.identity.namespace)
    tally.spread = tally.spread == nil || tally.spread == here ? here : .many
    kinds[object.identity.kind] = tally
  }

  /// Notes that a list ended.
  mutating func end(list: InheritedKind?, isTruncated: Bool) {
    self.isTruncated = self.isTruncated || isTruncated
    hasEmptyList = hasEmptyList || objects == 0
    guard let list else { return }
    let group = list.apiVersion.split(separator: "/").dropLast().first.map(String.init) ?? ""
    if let kind = ObjectKind(kind: list.kind, group: group) { listedKinds.insert(kind.rawValue) }
  }
}
