import GRDB
import Model

extension ExplainReader {
  /// What some images weigh in etcd, in bytes; those without an object weigh nothing.
  package func storedBytes(of images: Set<String>) throws -> Int64 {
    try Int64.fetchOne(
      database,
      sql: """
        SELECT COALESCE(SUM(stored_bytes), 0) FROM image
        WHERE image IN (SELECT value FROM json_each(?))
        """, arguments: [try Self.list(images)]) ?? 0
  }

  /// What the history items that hold an image weigh in etcd, in bytes.
  package func historyBytes(holding image: String) throws -> Int64 {
    try Int64.fetchOne(
      database, sql: "SELECT COALESCE(SUM(stored_bytes), 0) FROM tag_event WHERE image = ?",
      arguments: [image]) ?? 0
  }

  /// What the history items of an image stream weigh in etcd, in bytes; of one tag or image where
  /// it is named.
  package func historyBytes(
    of stream: String, in namespace: String, tag: String? = nil, image: String? = nil
  ) throws -> Int64 {
    try Int64.fetchOne(
      database,
      sql: """
        SELECT COALESCE(SUM(stored_bytes), 0) FROM tag_event
        WHERE namespace = ?1 AND image_stream = ?2 AND (?3 IS NULL OR tag = ?3)
        AND (?4 IS NULL OR image = ?4)
        """, arguments: [namespace, stream, tag, image]) ?? 0
  }

  /// The layers of some images, each once, with their size in bytes.
  package func layers(of images: Set<String>) throws -> [String: Int64] {
    let sql = """
      SELECT layer, MAX(size_bytes) FROM image_layer
      WHERE object_id IN (
        SELECT object_id FROM image WHERE image IN (SELECT value FROM json_each(?)))
      GROUP BY layer
      """
    var sizes: [String: Int64] = [:]
    try FactCursor(sql, in: database, arguments: [try Self.list(images)]).visit {
      sizes[$0.string(0)] = $0.integer(1)
    }
    return sizes
  }

  /// Which of some layers an image outside of a set has too; goes through all layers.
  package func layers(
    among layers: some Collection<String>, outside images: Set<String>
  ) throws -> Set<String> {
    guard !layers.isEmpty else { return [] }
    var own: Set<Int64> = []
    try FactCursor(
      "SELECT object_id FROM image WHERE image IN (SELECT value FROM json_each(?))", in: database,
      arguments: [try Self.list(images)]
    ).visit { own.insert($0.integer(0)) }
    var sieve = LayerSieve(layers)
    try FactCursor("SELECT object_id, layer FROM image_layer", in: database).visit { row in
      let layer = row.text(1)
      if sieve.mayHold(layer), !own.contains(row.integer(0)) { sieve.see(layer) }
    }
    return sieve.seen
  }
}
