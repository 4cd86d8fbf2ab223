/// The histories of one image stream as a table has them, retired tags too.
package struct NumberedHistory: Sendable {
  /// A tag that has a revision.
  package struct Tag: Sendable {
    package let name: String
    /// Among all tags of the table.
    package let number: Int
    /// Whether it does not count any more, nor do its revisions.
    package let isRetired: Bool
    /// Places in ``NumberedHistory/revisions``, the current one first; never empty.
    package let revisions: Range<Int>
  }

  /// Its number among the image streams of the table.
  package let stream: Int
  package let name: HistoryTable.Stream
  /// In order of name.
  package let tags: [Tag]
  /// In order of tag and revision; each knows the place of its tag.
  package let revisions: [StreamHistory.Revision]
  /// The number of the first revision among all of the table.
  let firstRevision: Int

  /// The numbers of the revisions.
  var range: Range<Int> { firstRevision..<firstRevision + revisions.count }

  /// As it is judged: without retired tags.
  package var counting: StreamHistory {
    guard tags.contains(where: \.isRetired) else {
      return StreamHistory(
        namespace: name.namespace, imageStream: name.imageStream, createdAt: name.createdAt,
        tags: tags.map(\.name), revisions: revisions)
    }
    var history = StreamHistory(
      namespace: name.namespace, imageStream: name.imageStream, createdAt: name.createdAt)
    for tag in tags where !tag.isRetired {
      history.begin(tag: tag.name)
      for revision in revisions[tag.revisions] {
        history.add(
          number: revision.number, image: revision.image, createdAt: revision.createdAt,
          storedBytes: revision.storedBytes)
      }
    }
    return history
  }
}
