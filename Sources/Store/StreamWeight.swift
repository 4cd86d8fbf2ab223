/// What an image stream weighs in etcd, with the images its histories hold.
package struct StreamWeight: Hashable, Sendable {
  package let namespace: String
  package let imageStream: String
  package let tags: Int
  package let revisions: Int
  /// Of the image stream itself.
  package let streamBytes: Int64
  /// Of the images its histories hold, each counted once.
  package let imageBytes: Int64

  /// The heaviest image streams; takes how many.
  static let query = """
    WITH held AS (
      SELECT DISTINCT object_id, image FROM tag_event
    ),
    weight AS (
      SELECT held.object_id, SUM(image.stored_bytes) AS image_bytes
      FROM held JOIN image USING (image)
      GROUP BY held.object_id
    ),
    tags AS (
      SELECT object_id, COUNT(*) AS tags, SUM(revisions) AS revisions
      FROM image_stream_tag GROUP BY object_id
    )
    SELECT namespace, image_stream, COALESCE(tags, 0), COALESCE(revisions, 0), stored_bytes,
      COALESCE(image_bytes, 0)
    FROM image_stream
    LEFT JOIN weight USING (object_id)
    LEFT JOIN tags USING (object_id)
    ORDER BY stored_bytes + COALESCE(image_bytes, 0) DESC, namespace, image_stream
    LIMIT ?
    """
}
