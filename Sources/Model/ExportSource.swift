/// One file of an export, or one member of an archive, after it was read.
package struct ExportSource: Hashable, Sendable {
  /// As the user named it; a member's name stands behind an `!`.
  package let path: String
  /// `JSON`, `YAML`, or why nothing was read of it.
  package let format: String
  package let sizeBytes: Int64
  package let documents: Int
  package let objects: Int

  package init(path: String, format: String, sizeBytes: Int64, documents: Int, objects: Int) {
    self.path = path
    self.format = format
    self.sizeBytes = sizeBytes
    self.documents = documents
    self.objects = objects
  }
}
