package import Store

/// What protects revisions: tags, and images of image streams, that somebody names, and who names them.
///
/// Registry hosts do not matter, nor do the holders' namespaces; both are gone by now.
package struct ReferenceIndex: Sendable {
  /// What is named of one image stream.
  package struct Names: Sendable {
    package fileprivate(set) var tags: Set<String> = []
    package fileprivate(set) var images: Set<DigestID> = []
  }

  private struct Row: BitwiseCopyable, Sendable {
    let item: NamedItem
    let holder: HolderID
  }

  /// In order of image stream.
  private var rows: FileList<Row>
  /// Where the rows of each image stream begin, as far as there are any.
  private var starts: [UInt32] = []

  package init(in file: ScratchFile) {
    rows = FileList(in: file)
  }

  /// Notes that a holder names a tag, or an image of an image stream; image streams come in order, and
  /// what is in none protects nothing.
  package mutating func add(_ holder: HolderID, naming item: NamedItem) {
    guard let stream = item.stream else { return }
    while starts.count <= stream { starts.append(UInt32(rows.count)) }
    rows.append(Row(item: item, holder: holder))
  }

  /// What is named of an image stream.
  package func names(in history: NumberedHistory) -> Names {
    var names = Names()
    for row in rows(ofStream: history.stream) {
      if let tag = row.item.tag, let first = history.tags.first {
        names.tags.insert(history.tags[tag - first.number].name)
      }
      if let image = row.item.image { names.images.insert(image) }
    }
    return names
  }

  /// Who names a tag, or an image of an image stream, in order of reading; none is listed that is
  /// unnamed.
  func holders(of item: NamedItem) -> [HolderID] {
    guard let stream = item.stream else { return [] }
    return rows(ofStream: stream).filter { $0.item == item && $0.holder != .unnamed }
      .map(\.holder)
  }

  private func rows(ofStream stream: Int) -> [Row] {
    guard stream < starts.count else { return [] }
    let end = stream + 1 < starts.count ? Int(starts[stream + 1]) : rows.count
    return rows[Int(starts[stream])..<end]
  }
}
