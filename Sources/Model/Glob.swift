/// A pattern for names: `*` stands for any text, `?` for one character, all else for itself.
package struct Glob: Hashable, Sendable {
  /// As it is written.
  package let text: String

  package init(_ text: String) {
    self.text = text
  }

  /// Whether it fits more than one name.
  package var hasWildcard: Bool { text.contains { $0 == "*" || $0 == "?" } }

  /// Whether it fits the whole name.
  ///
  /// Where a `*` took too little, the last one takes one more; earlier ones never need to.
  package func matches(_ name: String) -> Bool {
    guard hasWildcard else { return name == text }
    let pattern = Array(text.unicodeScalars)
    let name = Array(name.unicodeScalars)
    var (place, position) = (0, 0)
    var star: (place: Int, position: Int)?
    while position < name.count {
      if place < pattern.count, pattern[place] == "*" {
        star = (place, position)
        place += 1
      } else if place < pattern.count, pattern[place] == "?" || pattern[place] == name[position] {
        (place, position) = (place + 1, position + 1)
      } else if let last = star {
        star = (last.place, last.position + 1)
        (place, position) = (last.place + 1, last.position + 1)
      } else {
        return false
      }
    }
    return pattern[place...].allSatisfy { $0 == "*" }
  }
}

extension [Glob] {
  /// Whether one of them fits the name; an empty list fits every name.
  package func allow(_ name: String) -> Bool {
    isEmpty || contains { $0.matches(name) }
  }
}
