import Store

/// What users name, with the numbers of the fields that name it.
struct NamedThings {
  /// What one field names.
  struct Row: BitwiseCopyable, Sendable {
    let item: NamedItem
    /// 0 for a spec tag.
    let field: Int32
  }

  private(set) var rows: FileList<Row>

  init(in file: ScratchFile) {
    rows = FileList(in: file)
  }

  /// Adds what a field names.
  mutating func add(_ item: NamedItem, field: Int64 = 0) {
    rows.append(Row(item: item, field: Int32(truncatingIfNeeded: field)))
  }
}
