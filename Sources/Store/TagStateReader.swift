import GRDB
import Model

/// What a tag is at the moment of the snapshot.
package struct TagState: Hashable, Sendable {
  /// The digest of its current revision; empty where it has no history.
  package let image: String

  package init(image: String) {
    self.image = image
  }
}

/// Looks up tags one by one.
package struct TagStateReader {
  private let database: Database

  package init(_ reader: SnapshotReader) {
    database = reader.database
  }

  /// Nil where there is no such tag.
  package func state(namespace: String, imageStream: String, tag: String) throws -> TagState? {
    let sql = """
      SELECT current_image FROM image_stream_tag
      WHERE namespace = ? AND image_stream = ? AND tag = ?
      """
    var state: TagState?
    let arguments: StatementArguments = [namespace, imageStream, tag]
    try FactCursor(sql, in: database, arguments: arguments).visit { row in
      state = TagState(image: row.optionalString(0) ?? "")
    }
    return state
  }
}
