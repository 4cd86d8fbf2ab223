/// The entries of a mapping in the front matter, asked for by key.
struct FrontMatterFields {
  typealias Entry = (key: String, line: Int, value: FrontMatterNode)

  /// What the mapping is, for messages: `front matter`, `parameter 'max_revisions'`.
  let place: String
  let node: FrontMatterNode
  /// In the order of the file; no key is there twice.
  let entries: [Entry]

  /// Nil where the key is not there.
  subscript(key: String) -> FrontMatterNode? {
    entries.first { $0.key == key }?.value
  }

  /// Refuses keys that nothing reads.
  func allow(_ keys: [String], path: String) throws(RuleFileError) {
    for entry in entries where !keys.contains(entry.key) {
      let near = NearNames.names(like: entry.key, among: keys)
      throw RuleFileError(
        path: path, line: entry.line, cause: .keyUnknown(entry.key, place: place, near: near))
    }
  }

  func required(_ key: String) throws(RuleFileError) -> FrontMatterNode {
    guard let value = self[key] else { throw node.error(.keyMissing(key, place: place)) }
    return value
  }

  /// Text that is not empty.
  func text(_ key: String) throws(RuleFileError) -> String {
    let value = try required(key)
    let text = try value.text(key)
    if text.isEmpty { throw value.error(.empty(key: key)) }
    return text
  }

  /// Text, which is empty where the key is not there, and only there.
  func optionalText(_ key: String) throws(RuleFileError) -> String {
    self[key] == nil ? "" : try text(key)
  }

  /// Texts in a list, or one text by itself; none where the key is not there.
  func texts(_ key: String) throws(RuleFileError) -> [(text: String, node: FrontMatterNode)] {
    guard let value = self[key] else { return [] }
    if value.isText { return [(try value.text(key), value)] }
    var texts: [(String, FrontMatterNode)] = []
    for item in try value.list(key) { texts.append((try item.text(key), item)) }
    return texts
  }
}
