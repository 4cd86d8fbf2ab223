/// Known names that are like an unknown one, for the message that tells of it.
package enum NearNames {
  /// At most three names, the nearest first: those that differ in a third of their letters or
  /// fewer, and those that hold the unknown name or are held by it.
  package static func names(like unknown: String, among known: some Sequence<String>) -> [String] {
    let ranked = Set(known).compactMap { name -> (distance: Int, name: String)? in
      let distance = distance(from: Array(unknown.utf8), to: Array(name.utf8))
      let isNear = distance <= max(1, max(unknown.utf8.count, name.utf8.count) / 3)
      let isPart = unknown.count > 2 && (name.contains(unknown) || unknown.contains(name))
      return isNear || isPart ? (distance, name) : nil
    }
    return ranked.sorted { $0 < $1 }.prefix(3).map(\.name)
  }

  /// `, did you mean 'a' or 'b'?` without the question mark; empty where no name is near.
  package static func hint(_ near: [String]) -> String {
    near.isEmpty ? "" : ", did you mean " + choice(near)
  }

  /// `'a', 'b' or 'c'`.
  package static func choice(_ names: [String]) -> String {
    let quoted = names.map { "'\($0)'" }
    guard let last = quoted.last, quoted.count > 1 else { return quoted.joined() }
    return quoted.dropLast().joined(separator: ", ") + " or " + last
  }

  /// Levenshtein's distance: how many bytes must be added, dropped or replaced.
  private static func distance(from left: [UInt8], to right: [UInt8]) -> Int {
    var costs = Array(0...right.count)
    for (row, byte) in left.enumerated() {
      var diagonal = costs[0]
      costs[0] = row + 1
      for (column, other) in right.enumerated() {
        let replaced = diagonal + (byte == other ? 0 : 1)
        diagonal = costs[column + 1]
        costs[column + 1] = min(replaced, diagonal + 1, costs[column] + 1)
      }
    }
    return costs[right.count]
  }
}
