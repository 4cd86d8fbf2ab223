/// Where in the input an object stands.
package struct SourcePlace: Hashable, Sendable {
  /// Index of the source among those read, from 0 in order of reading.
  package let source: Int
  /// The document in the source, from 1.
  package let document: Int
  /// The item in the document's list, from 1; 0 where the document is the object.
  package let item: Int
  /// The line at which the object begins, from 1.
  package let line: Int
  /// The column in bytes at which the object begins, from 1.
  package let column: Int

  package init(source: Int, document: Int, item: Int, line: Int, column: Int) {
    self.source = source
    self.document = document
    self.item = item
    self.line = line
    self.column = column
  }
}
