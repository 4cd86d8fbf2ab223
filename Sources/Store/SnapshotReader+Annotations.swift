import GRDB

extension SnapshotReader {
  /// The annotations whose key begins with a text, in order of object, tag and key.
  package func annotations(beginning prefix: String) throws -> [AnnotationRow] {
    try Row.fetchAll(
      database,
      sql: """
        SELECT annotation.kind, annotation.namespace, annotation.name, annotation.tag,
          annotation.annotation, annotation.value, source.path, object.line
        FROM annotation
        LEFT JOIN object ON object.object_id = annotation.object_id
        LEFT JOIN source ON source.source_id = object.source_id
        WHERE SUBSTR(annotation.annotation, 1, LENGTH(:prefix)) = :prefix
        ORDER BY annotation.kind, annotation.namespace, annotation.name, annotation.tag,
          annotation.annotation, annotation.value
        """,
      arguments: ["prefix": prefix]
    ).map { row in
      let path: String? = row[6]
      let line: Int? = row[7]
      return AnnotationRow(
        kind: row[0], namespace: row[1], name: row[2], tag: row[3], annotation: row[4],
        value: row[5], place: path.map { "\($0):\(line ?? 0)" } ?? "")
    }
  }

  /// The value of a label by namespace; those that do not have it are not there.
  package func namespaceLabels(_ key: String) throws -> [String: String] {
    try values(sql: "SELECT namespace, value FROM namespace_label WHERE label = ?", of: key)
  }

  /// The value of an annotation by namespace, as far as it was kept.
  package func namespaceAnnotations(_ key: String) throws -> [String: String] {
    try values(
      sql: "SELECT name, value FROM annotation WHERE kind = 'Namespace' AND annotation = ?", of: key
    )
  }

  private func values(sql: String, of key: String) throws -> [String: String] {
    let pairs: [(String, String)] = try Row.fetchAll(database, sql: sql, arguments: [key])
      .map { ($0[0], $0[1]) }
    return Dictionary(pairs, uniquingKeysWith: { min($0, $1) })
  }
}
