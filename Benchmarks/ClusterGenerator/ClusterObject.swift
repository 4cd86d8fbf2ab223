/// An object of the cluster that can describe itself to a writer.
protocol ClusterObject {
  /// Writes the object's members, in ascending order of their keys.
  func write(to writer: inout DocumentWriter)
}

extension DocumentWriter {
  /// Writes an object as an element of the list.
  mutating func item(_ object: some ClusterObject) {
    element { object.write(to: &$0) }
  }
}
