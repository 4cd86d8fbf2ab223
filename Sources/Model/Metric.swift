/// One figure of a run.
package struct Metric: Hashable, Sendable {
  /// `image_streams`, `tag_events`, `stored_bytes`, …: the unit ends the name; a count where none
  /// does.
  package let name: String
  /// Empty for the whole cluster.
  package let namespace: String
  package let value: Int64

  package init(name: String, namespace: String = "", value: Int64) {
    self.name = name
    self.namespace = namespace
    self.value = value
  }
}
