/// The figures of a run, those of one table by one query.
enum MetricQueries {
  /// A column for each name.
  ///
  /// Tags and history items are those of image streams that were read whole.
  static let all: [(names: [String], sql: String)] = [
    (
      ["images", "image_layers", "stored_image_bytes"],
      "SELECT COUNT(*), SUM(layers), SUM(stored_bytes) FROM image"
    ),
    (
      ["image_streams", "stored_image_stream_bytes"],
      "SELECT COUNT(*), SUM(stored_bytes) FROM image_stream"
    ),
    (
      ["image_stream_tags", "status_tags"],
      "SELECT COUNT(*), SUM(has_status) FROM image_stream_tag WHERE \(isOfStream)"
    ),
    (["objects"], "SELECT COUNT(*) FROM object WHERE is_embedded = 0"),
    (["referrers"], "SELECT COUNT(*) FROM referrer"),
    (["spec_tags"], "SELECT COUNT(*) FROM spec_tag WHERE \(isOfStream)"),
    (["tag_events"], "SELECT COUNT(*) FROM tag_event WHERE \(isOfStream)"),
    (["workloads"], "SELECT COUNT(*) FROM workload"),
  ]

  /// Null where no snapshot of etcd was read, of several the largest.
  static let ofEtcd: [(names: [String], sql: String)] = [
    (
      ["etcd_database_bytes", "etcd_in_use_bytes"],
      "SELECT MAX(database_bytes), MAX(in_use_bytes) FROM etcd_snapshot"
    )
  ]

  private static let isOfStream = "object_id IN (SELECT object_id FROM image_stream)"
}
