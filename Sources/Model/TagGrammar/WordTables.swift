/// All tables of words, joined for one lookup per word.
enum WordTables {
  /// The longest word looked up, in bytes; no word in the tables is longer.
  private static let longestWord = 24

  private static let traitsByWord: [String: WordTraits] = {
    let tables: [(words: [String], traits: WordTraits)] = [
      (ArchitectureNames.all, .architecture),
      (SystemNames.all, .system),
      (SystemNames.numberedOnly, .systemIfNumbered),
      (SystemNames.codenames, .systemCodename),
      (ProductCodenames.all, .productCodename),
      (MovingNames.unstable, .moving),
      (MovingNames.stable, .stable),
      (MarkerWords.preReleases, .preRelease),
      (MarkerWords.packageReleases, .packageRelease),
      (MarkerWords.builds, .build),
      (MarkerWords.pullRequests, .pullRequest),
      (MarkerWords.commits, .commitMarker),
    ]
    return tables.reduce(into: [:]) { joined, table in
      for word in table.words { joined[word, default: []].formUnion(table.traits) }
    }
  }()

  /// What a word says, in any case; nothing where no table holds it.
  static func traits(of word: ArraySlice<UInt8>) -> WordTraits {
    guard let key = key(for: word) else { return [] }
    return traitsByWord[key] ?? []
  }

  /// The month a word names, 1 to 12; nil where it names none.
  static func month(_ word: ArraySlice<UInt8>) -> Int? {
    guard let key = key(for: word) else { return nil }
    return MonthNames.numbers[key]
  }

  /// The word in lower case, or nil where it is too long to be in a table.
  private static func key(for word: ArraySlice<UInt8>) -> String? {
    guard word.count <= longestWord else { return nil }
    return String(unsafeUninitializedCapacity: word.count) { buffer in
      for (offset, byte) in word.enumerated() {
        buffer.initializeElement(at: offset, to: byte.lowercased)
      }
      return word.count
    }
  }
}
