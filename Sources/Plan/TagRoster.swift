import Model
package import Store

/// What is known of tags beside their histories: which have a spec tag, and which have no history.
package struct TagRoster: Sendable {
  /// A tag without a history.
  struct BareTag: Sendable {
    let name: String
    let hasSpec: Bool
  }

  /// One for each tag of the histories.
  private var specs: [Bool]
  /// In order of name, by the number of the image stream.
  private var bare: [Int: [BareTag]] = [:]

  /// Reads the tags of all image streams whose histories are there.
  ///
  /// - Throws: What the store throws.
  package init(of histories: HistoryTable, _ reader: PlanReader) throws {
    specs = Array(repeating: false, count: histories.tagCount)
    for history in histories {
      let (number, stream) = (history.stream, history.name)
      let numbers = Dictionary(history.tags.map { ($0.name, $0.number) }) { first, _ in first }
      try reader.specFlags(of: stream.namespace, stream.imageStream) { tag, hasSpec in
        if let place = numbers[tag] {
          specs[place] = hasSpec
        } else {
          bare[number, default: []].append(BareTag(name: tag, hasSpec: hasSpec))
        }
      }
    }
  }

  /// Whether a tag with a history, by its number, has a spec tag.
  func hasSpec(_ tag: Int) -> Bool { specs[tag] }

  /// The tags of an image stream, by its number, that have no history; in order of name.
  func bareTags(ofStream stream: Int) -> [BareTag] { bare[stream] ?? [] }
}
