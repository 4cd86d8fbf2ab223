import Model

/// Finds what is named among a plan's histories and images; fastest where image streams come in order.
struct NamedItemFinder {
  private let histories: HistoryTable
  /// The image stream that was asked for last, and the numbers of its tags.
  private var current: (name: StreamName, number: Int?)?
  private var tags: [String: Int] = [:]

  init(_ histories: HistoryTable) {
    self.histories = histories
  }

  /// What a field names that means a tag or image of an image stream, or an image by its digest alone;
  /// nil where there is no such tag, or nothing holds such an image.
  mutating func item(
    _ target: ImageTarget?, digest: String = "", in digests: DigestTable
  ) -> NamedItem? {
    if let target { turn(to: StreamName(target)) }
    if let tag = target?.tag {
      guard let stream = current?.number, let number = tags[tag] else { return nil }
      return NamedItem(tag: number, ofStream: stream)
    }
    let text = target?.image ?? digest
    guard !text.isEmpty, let image = digests.existingID(of: text) else { return nil }
    return NamedItem(image: image, ofStream: target == nil ? nil : current?.number)
  }

  private mutating func turn(to name: StreamName) {
    guard current?.name != name else { return }
    let number = histories.number(of: name)
    current = (name, number)
    tags.removeAll(keepingCapacity: true)
    guard let number else { return }
    for tag in histories.history(ofStream: number).tags { tags[tag.name] = tag.number }
  }
}
