/// The figures of a run, each by the query that counts it.
enum MetricQueries {
  /// In order of name.
  ///
  /// Tags and history items are those of image streams that were read whole.
  static let all: [(name: String, sql: String)] = [
    ("image_layers", "SELECT COUNT(*) FROM image_layer"),
    ("image_stream_tags", "SELECT COUNT(*) FROM image_stream_tag WHERE \(isOfStream)"),
    ("image_streams", "SELECT COUNT(*) FROM image_stream"),
    ("images", "SELECT COUNT(*) FROM image"),
    ("objects", "SELECT COUNT(*) FROM object WHERE is_embedded = 0"),
    ("referrers", "SELECT COUNT(*) FROM referrer"),
    ("spec_tags", "SELECT COUNT(*) FROM spec_tag WHERE \(isOfStream)"),
    (
      "status_tags",
      "SELECT COUNT(*) FROM image_stream_tag WHERE has_status = 1 AND \(isOfStream)"
    ),
    ("stored_image_bytes", "SELECT COALESCE(SUM(stored_bytes), 0) FROM image"),
    ("stored_image_stream_bytes", "SELECT COALESCE(SUM(stored_bytes), 0) FROM image_stream"),
    ("tag_events", "SELECT COUNT(*) FROM tag_event WHERE \(isOfStream)"),
    ("workloads", "SELECT COUNT(*) FROM workload"),
  ]

  /// In order of name; null where no snapshot of etcd was read, of several the largest.
  static let ofEtcd: [(name: String, sql: String)] = [
    ("etcd_database_bytes", "SELECT MAX(database_bytes) FROM etcd_snapshot"),
    ("etcd_in_use_bytes", "SELECT MAX(in_use_bytes) FROM etcd_snapshot"),
  ]

  private static let isOfStream = "object_id IN (SELECT object_id FROM image_stream)"
}
