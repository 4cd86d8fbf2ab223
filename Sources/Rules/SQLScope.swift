/// What stands between two brackets of a query, or the whole query.
///
/// A scope's tokens are those at its own level: of brackets within it there is only the opening and
/// the closing one.
struct SQLScope {
  /// Places of its tokens in the query, in order; empty where nothing is in it.
  let places: [Int]
  /// Whether it is the whole query.
  let isOutermost: Bool
  private let tokens: [SQLToken]

  /// The scopes of a query, the whole first.
  ///
  /// Brackets that do not match are taken to end with the query.
  static func all(in tokens: [SQLToken]) -> [SQLScope] {
    var closed: [(start: Int, places: [Int])] = []
    var open: [(start: Int, places: [Int])] = [(-1, [])]
    for (place, token) in tokens.enumerated() {
      if token.isSign(")"), open.count > 1 { closed.append(open.removeLast()) }
      open[open.count - 1].places.append(place)
      if token.isSign("(") { open.append((place, [])) }
    }
    return (closed + open).sorted { $0.start < $1.start }.map { scope in
      SQLScope(places: scope.places, isOutermost: scope.start < 0, tokens: tokens)
    }
  }

  /// The conditions that stand in it as a whole: behind `WHERE`, `ON` and `HAVING`.
  ///
  /// Each is given by the range of ``places``.
  var conditions: [Range<Int>] {
    var found: [Range<Int>] = []
    var start: Int?
    for index in places.indices {
      let token = tokens[places[index]]
      if let begin = start, token.isWord(in: Self.conditionEnds) || token.isSign(";") {
        found.append(begin..<index)
        start = nil
      }
      if token.isWord(in: ["WHERE", "ON", "HAVING"]) { start = index + 1 }
    }
    if let start { found.append(start..<places.count) }
    return found.filter { !$0.isEmpty }
  }

  /// The parts of a condition that `AND` and `OR` join, and the places of these words.
  ///
  /// The word between two parts is that of the first part's number. An `AND` that belongs to a
  /// `BETWEEN`, or stands inside a `CASE`, joins nothing.
  func operands(of condition: Range<Int>) -> (parts: [Range<Int>], joints: [Int]) {
    var parts: [Range<Int>] = []
    var joints: [Int] = []
    var start = condition.lowerBound
    var cases = 0
    var isBetween = false
    for index in condition {
      let token = tokens[places[index]]
      if token.isWord("CASE") { cases += 1 }
      if token.isWord("END") { cases -= 1 }
      guard cases == 0 else { continue }
      if token.isWord("BETWEEN") { isBetween = true }
      guard token.isWord(in: ["AND", "OR"]) else { continue }
      if isBetween, token.isWord("AND") {
        isBetween = false
        continue
      }
      parts.append(start..<index)
      joints.append(index)
      start = index + 1
    }
    return (parts + [start..<condition.upperBound], joints)
  }

  /// The `SELECT`s that `UNION`, `EXCEPT` and `INTERSECT` join, and where these words begin.
  ///
  /// The words between two `SELECT`s are those of the first one's number.
  var branches: (parts: [Range<Int>], joints: [Int]) {
    var parts: [Range<Int>] = []
    var joints: [Int] = []
    var start: Int?
    for index in places.indices {
      let token = tokens[places[index]]
      if token.isWord("SELECT"), start == nil { start = index }
      guard let begin = start else { continue }
      if token.isWord(in: ["UNION", "EXCEPT", "INTERSECT"]) {
        parts.append(begin..<index)
        joints.append(index)
        start = nil
      } else if token.isWord(in: ["ORDER", "LIMIT"]) || token.isSign(";") {
        parts.append(begin..<index)
        return (parts, joints)
      }
    }
    if let start { parts.append(start..<places.count) }
    return (parts, joints)
  }

  /// Words before which a condition has ended.
  private static let conditionEnds: Set<String> = [
    "CROSS", "EXCEPT", "FULL", "GROUP", "HAVING", "INNER", "INTERSECT", "JOIN", "LEFT", "LIMIT",
    "NATURAL", "ORDER", "RIGHT", "UNION", "WHERE", "WINDOW",
  ]
}

extension SQLToken {
  /// Whether it is one of some words, which are in capitals.
  func isWord(in words: Set<String>) -> Bool {
    kind == .word && words.contains(text.uppercased())
  }

  func isSign(_ sign: String) -> Bool { kind == .sign && text == sign }
}
