/// One parsed document, laid out as simdjson lays it out, whoever parsed it.
///
/// A tape is a row of 64-bit words: the type in the upper 8 bits, what belongs to it in the lower
/// 56. `{` and `[` carry the index behind their end; a string carries its offset in `strings`,
/// where 32 bits of length come before its bytes; a number's value is the next word; an object's
/// keys and values alternate. The memory belongs to the parser and lasts until its next document.
package struct Tape {
  let words: UnsafePointer<UInt64>
  let strings: UnsafePointer<UInt8>

  /// The value that is the document.
  package var root: Node { Node(tape: self, index: 1) }

  /// The path from one value to another inside it: `status.tags[0].items[3].image`.
  func path(from start: Int, to index: Int) -> String {
    var path = ""
    var node = Node(tape: self, index: start)
    while node.index != index {
      if let next = node.fields.first(where: { $0.value.contains(index) }) {
        path += (path.isEmpty ? "" : ".") + next.key.string
        node = next.value
      } else if let next = node.elements.enumerated().first(where: { $0.element.contains(index) }) {
        path += "[\(next.offset)]"
        node = next.element
      } else {
        return path
      }
    }
    return path
  }
}
