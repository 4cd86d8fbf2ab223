/// Breaks a query in one place after another.
///
/// The query is not parsed. It is taken apart at its brackets, and within each pair of them at the
/// words that begin conditions and join them, which is enough to leave one condition out and keep
/// what is left a query. What is broken:
///
/// - each part of a condition that `AND` and `OR` join, at any depth of brackets,
/// - each `NOT`, and each bound, in a condition,
/// - each `LEFT JOIN`, and each `SELECT` beside a `UNION`.
struct QueryMutator {
  private let rule: Rule
  private let bytes: [UInt8]
  private let tokens: [SQLToken]
  private let scopes: [SQLScope]

  init(_ rule: Rule) {
    self.rule = rule
    bytes = Array(rule.sql.utf8)
    tokens = SQLScanner.tokens(of: rule.sql)
    scopes = SQLScope.all(in: tokens)
  }

  /// The broken queries, by their places in the query.
  ///
  /// Some may not be queries any more.
  var mutants: [RuleMutant] {
    let inside = placesInConditions
    var edits = scopes.flatMap { withoutConditions($0, inside) + withoutBranches($0) }
    for place in tokens.indices {
      if tokens[place].isWord("LEFT") { edits += [innerJoin(place)] }
      guard inside.contains(place) else { continue }
      if tokens[place].isWord("NOT") { edits += [remove(place...place, .negation)] }
      edits += [bound(place)].compactMap { $0 }
    }
    return edits.sorted { ($0.start, $0.end) < ($1.start, $1.end) }.map(mutant)
  }

  /// Places of all tokens of conditions, whatever brackets they stand in.
  private var placesInConditions: Set<Int> {
    var inside: Set<Int> = []
    for scope in scopes {
      for condition in scope.conditions {
        let last = scope.places[condition.upperBound - 1]
        inside.formUnion(scope.places[condition.lowerBound]...last)
      }
    }
    return inside
  }

  private func withoutConditions(_ scope: SQLScope, _ inside: Set<Int>) -> [Edit] {
    var edits: [Edit] = []
    for condition in scope.conditions {
      edits += withoutOperands(of: condition, in: scope, isAlone: true)
    }
    // Brackets in a condition that hold a condition themselves, and no query.
    if let first = scope.places.first, inside.contains(first), scope.conditions.isEmpty {
      edits += withoutOperands(of: 0..<scope.places.count, in: scope, isAlone: false)
    }
    return edits
  }

  /// A part that is alone becomes a condition that always holds, where that is asked for.
  private func withoutOperands(
    of condition: Range<Int>, in scope: SQLScope, isAlone: Bool
  ) -> [Edit] {
    let (parts, joints) = scope.operands(of: condition)
    guard parts.allSatisfy({ !$0.isEmpty }), parts.count > 1 || isAlone else { return [] }
    return parts.indices.map { index in
      let part = scope.places(parts[index])
      var edit = Edit(start(part.lowerBound), end(part.upperBound), .condition)
      edit.words = "without '\(text(edit.start, edit.end))'"
      edit.isOutermost = scope.isOutermost
      let before = index > 0 ? scope.places[joints[index - 1]] : nil
      let after = index < joints.count ? scope.places[joints[index]] : nil
      let isAfterAnd = before.map { tokens[$0].isWord("AND") } ?? false
      let isBeforeAnd = after.map { tokens[$0].isWord("AND") } ?? false
      // Of the two words beside it, the one goes that binds more tightly.
      if let before, isAfterAnd || !isBeforeAnd {
        edit.start = start(before)
      } else if let after {
        edit.end = end(after)
      } else {
        edit.replacement = "1 = 1"
      }
      return edit
    }
  }

  private func withoutBranches(_ scope: SQLScope) -> [Edit] {
    let (parts, joints) = scope.branches
    guard parts.count > 1 else { return [] }
    return parts.indices.map { index in
      let part = scope.places(parts[index])
      var edit = Edit(start(part.lowerBound), end(part.upperBound), .branch)
      let branch = String(decoding: bytes[edit.start..<edit.end], as: UTF8.self)
      edit.words = "without '\(text(edit.start, edit.end))'"
      if index > 0 {
        edit.start = start(scope.places[joints[index - 1]])
      } else {
        // The first one names the columns.
        edit.replacement = "SELECT * FROM (\(branch)) AS branch WHERE 1 = 0"
      }
      return edit
    }
  }

  private func innerJoin(_ place: Int) -> Edit {
    let hasOuter = place + 1 < tokens.count && tokens[place + 1].isWord("OUTER")
    var edit = remove(place...(hasOuter ? place + 1 : place), .join)
    edit.words = "JOIN for '\(text(edit.start, edit.end + 40))'"
    return edit
  }

  /// `<` for `<=` and so on; nil where the token is no such sign.
  private func bound(_ place: Int) -> Edit? {
    let token = tokens[place]
    guard token.isSign("<") || token.isSign(">") else { return nil }
    func isNext(_ sign: String, _ distance: Int) -> Bool {
      let other = place + distance
      return tokens.indices.contains(other) && tokens[other].isSign(sign)
        && tokens[other].offset == token.offset + distance
    }
    guard !isNext(">", 1), !isNext("<", -1) else { return nil }
    let includes = isNext("=", 1)
    var edit = Edit(token.offset, token.offset + (includes ? 2 : 1), .bound)
    edit.replacement = includes ? token.text : token.text + "="
    let line = text(max(0, edit.start - 20), edit.end + 20)
    edit.words = "'\(edit.replacement)' for the bound in '\(line)'"
    return edit
  }

  private func remove(_ places: ClosedRange<Int>, _ change: RuleMutant.Change) -> Edit {
    var edit = Edit(start(places.lowerBound), end(places.upperBound), change)
    edit.words = "without '\(text(edit.start, edit.end))' before '\(text(edit.end, edit.end + 40))'"
    return edit
  }

  private func start(_ place: Int) -> Int { tokens[place].offset }

  private func end(_ place: Int) -> Int {
    let token = tokens[place]
    let quotes = token.kind == .string || token.kind == .quotedName ? 2 : 0
    return min(bytes.count, token.offset + token.text.utf8.count + quotes)
  }

  /// A piece of the query on one line, cut where it is long.
  private func text(_ start: Int, _ end: Int) -> String {
    let piece = String(decoding: bytes[start..<min(end, bytes.count)], as: UTF8.self)
    let line = piece.split(whereSeparator: \.isWhitespace).joined(separator: " ")
    return line.count <= 70 ? line : line.prefix(69) + "…"
  }

  private func mutant(_ edit: Edit) -> RuleMutant {
    let left = bytes[..<edit.start] + Array(edit.replacement.utf8) + bytes[edit.end...]
    let lines = bytes[..<edit.start].count { $0 == UInt8(ascii: "\n") }
    return RuleMutant(
      change: edit.change, isOutermost: edit.isOutermost,
      sql: String(decoding: left, as: UTF8.self), words: edit.words, path: rule.path,
      line: rule.queryLine + lines)
  }
}

/// One change of a query: bytes that are replaced.
private struct Edit {
  var start: Int
  var end: Int
  let change: RuleMutant.Change
  var replacement = ""
  var words = ""
  var isOutermost = false

  init(_ start: Int, _ end: Int, _ change: RuleMutant.Change) {
    self.start = start
    self.end = end
    self.change = change
  }
}

extension SQLScope {
  /// Places in the query from the first token of a range to its last, with all that is between.
  fileprivate func places(_ range: Range<Int>) -> ClosedRange<Int> {
    places[range.lowerBound]...places[range.upperBound - 1]
  }
}
