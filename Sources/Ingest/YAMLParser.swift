/// Parses YAML documents as sigs.k8s.io/yaml understands them, laid out as JSON is.
///
/// Keys become strings as they are written, a key that comes twice stays twice, and the tags of
/// objects and arrays say nothing.
package struct YAMLParser: DocumentParser {
  /// The most words that aliases may add to the tape of one document.
  package static let mostWords = 4 << 20

  /// Owns what is kept from document to document.
  private final class Memory {
    var writer = YAMLTapeWriter()
  }

  private let memory = Memory()

  package init() {}

  /// Parses one document.
  ///
  /// - Parameter bytes: UTF-8; nothing, or comments only, is null.
  /// - Returns: A tape that lasts until the next call.
  /// - Throws: ``ItemError/malformedYAML(_:line:column:)``, also where another document follows;
  ///   ``ItemError/tooDeep``; ``ItemError/tooManyAliases``.
  package func parse(_ bytes: UnsafeBufferPointer<UInt8>) throws(ItemError) -> Tape {
    try memory.writer.write(bytes)
  }
}
