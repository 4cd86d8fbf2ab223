/// One run of JSON or YAML documents, unpacked.
package struct ExportStream {
  /// The file as the user named it; a member's name stands behind an `!`.
  package let path: String
  package let format: StreamFormat
  /// From the first byte behind a byte order mark.
  package let source: any ByteSource
}
