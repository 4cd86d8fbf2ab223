/// A pattern for names: `*` stands for any text, also none, and `?` for one character.
package struct Glob: Hashable, Sendable {
  /// As it is written.
  package let text: String

  package init(_ text: String) {
    self.text = text
  }

  /// Whether the whole of a name is as the pattern says; upper and lower case differ.
  ///
  /// The last `*` met takes as little as it can and is given one character more whenever what
  /// follows it does not fit, so that no pattern takes more than its length times the name's.
  package func matches(_ name: String) -> Bool {
    let (pattern, name) = (Array(text.unicodeScalars), Array(name.unicodeScalars))
    var (place, position) = (0, 0)
    var star: (place: Int, position: Int)?
    while position < name.count {
      if place < pattern.count, pattern[place] == "*" {
        star = (place, position)
        place += 1
      } else if place < pattern.count, pattern[place] == "?" || pattern[place] == name[position] {
        place += 1
        position += 1
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
