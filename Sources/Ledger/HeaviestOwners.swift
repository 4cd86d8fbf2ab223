/// Adds up what each owner of one kind takes, and keeps those that take most.
///
/// What is of one owner comes together, so that only one is added up at a time.
struct HeaviestOwners {
  private let most: Int
  private var last: LedgerOwner?
  private var kept: [LedgerOwner] = []
  /// How many owners came, one more while one is at hand.
  private(set) var count = 0

  /// - Parameter most: How many are kept.
  init(most: Int) {
    self.most = most
  }

  /// Adds what is of an owner.
  mutating func add(_ entry: LedgerEntry, to name: LedgerOwner.Name) {
    if last?.name != name {
      if let last { keep(last) }
      last = LedgerOwner(name: name)
      count += 1
    }
    last?.add(entry)
  }

  /// The heaviest first; of those that weigh the same, in order of name.
  var heaviest: [LedgerOwner] { Self.heaviest(kept + (last.map { [$0] } ?? []), most: most) }

  /// Sorts only once there are twice as many as are kept.
  private mutating func keep(_ owner: LedgerOwner) {
    kept.append(owner)
    if kept.count / 2 >= most { kept = Self.heaviest(kept, most: most) }
  }

  private static func heaviest(_ owners: [LedgerOwner], most: Int) -> [LedgerOwner] {
    let sorted = owners.sorted { left, right in
      left.amount.storedBytes != right.amount.storedBytes
        ? left.amount.storedBytes > right.amount.storedBytes : left.name < right.name
    }
    return Array(sorted.prefix(most))
  }
}
