import Store

/// Weighs images, and tells what only one object holds from what others hold too.
struct WeightFinder {
  private let reader: ExplainReader
  private let focus: FocusedPlan

  init(_ reader: ExplainReader, _ focus: FocusedPlan) {
    self.reader = reader
    self.focus = focus
  }

  /// Weighs an object by what it holds by itself, what indexes among that list, and what of it another
  /// object holds too; its history items are weighed already.
  func weight(
    of images: Set<String>, listing listed: Set<String>, shared: Set<String>, historyBytes: Int64
  ) throws -> ExplanationWeight {
    let all = images.union(listed).filter(focus.isThere)
    let own = own(among: all, taking: images.subtracting(shared), shared: shared)
    let layers = try reader.layers(of: all)
    let elsewhere = try reader.layers(among: layers.keys, outside: own)
    let unique = layers.filter { !elsewhere.contains($0.key) }
    let total = layers.values.reduce(0, +)
    let uniqueBytes = unique.values.reduce(0, +)
    return ExplanationWeight(
      images: all.count, ownImages: own.count, uniqueBytes: uniqueBytes,
      sharedBytes: total - uniqueBytes, storedBytes: try reader.storedBytes(of: own),
      historyBytes: historyBytes)
  }

  /// What is held by the object alone: its own images, and what only indexes among them list.
  private func own(
    among all: Set<String>, taking start: Set<String>, shared: Set<String>
  ) -> Set<String> {
    var own = start.intersection(all)
    var isGrowing = true
    while isGrowing {
      let next = all.subtracting(own).subtracting(shared).filter { image in
        let indexes = focus.indexes(listing: image)
        return !indexes.isEmpty && own.isSuperset(of: indexes)
      }
      own.formUnion(next)
      isGrowing = !next.isEmpty
    }
    return own
  }
}
