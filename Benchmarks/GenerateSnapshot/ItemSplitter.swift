import Foundation

/// Cuts the items out of a compact list that comes in pieces.
struct ItemSplitter {
  private var item: [UInt8] = []
  private var depth = 0
  private var isInString = false
  private var isEscaped = false

  /// The items that end in a piece, the next after those of the piece before.
  mutating func items(in piece: UnsafeRawBufferPointer) -> [Data] {
    var items: [Data] = []
    for byte in piece {
      // The list is an object, its items are an array: objects in the third level are items.
      if depth >= 2 { item.append(byte) }
      if isInString {
        isInString = isEscaped || byte != UInt8(ascii: "\"")
        isEscaped = !isEscaped && byte == UInt8(ascii: "\\")
        continue
      }
      switch UnicodeScalar(byte) {
      case "\"": isInString = true
      case "{", "[":
        depth += 1
        if depth == 3 { item = [byte] }
      case "}", "]":
        depth -= 1
        if depth == 2, item.first == UInt8(ascii: "{") {
          items.append(Data(item))
          item = []
        }
      default: break
      }
    }
    return items
  }
}
