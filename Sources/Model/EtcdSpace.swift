/// The room that an etcd's database takes up.
package struct EtcdSpace: Hashable, Sendable {
  package let pageBytes: Int
  /// The high-water mark: pages in use and free ones.
  package let pages: Int
  /// Nil where not all pages in use could be found.
  package let freePages: Int?
  /// Whether the file ends with a SHA-256 of itself, and that is right.
  package let isChecksummed: Bool

  package init(pageBytes: Int, pages: Int, freePages: Int?, isChecksummed: Bool) {
    self.pageBytes = pageBytes
    self.pages = pages
    self.freePages = freePages
    self.isChecksummed = isChecksummed
  }

  /// What etcd compares with its quota; `dbSize` in `etcdctl endpoint status`.
  package var databaseBytes: Int { pages * pageBytes }

  /// `dbSizeInUse`, once etcd has noticed which pages are free; nil where that is not known.
  package var inUseBytes: Int? { freePages.map { databaseBytes - $0 * pageBytes } }
}
