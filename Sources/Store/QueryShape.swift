/// What a query gives and takes, known without running it.
package struct QueryShape: Hashable, Sendable {
  /// Names of the columns, in their order; an expression without a name is named as it is written.
  package let columns: [String]
  /// Names of the parameters without their colon, each once, in order of appearance.
  package let parameters: [String]
  /// The tables it reads.
  package let tables: Set<String>
}
