/// `docs/schema.md`: every table of the database, by what it is about, and every column.
package struct SchemaDocument {
  private static let chapters: [(title: String, tables: [SchemaTable])] = [
    ("What was read", Schema.provenance),
    ("Image streams", Schema.imageStreams),
    ("Images", Schema.images),
    ("Who uses images", Schema.workloads),
    ("Who may pull", Schema.access),
    ("Namespaces and settings", Schema.policies),
    ("Verdicts", Schema.verdicts),
    ("Suppressions", Schema.suppressions),
    ("Bytes in etcd", Schema.ledger),
    ("Snapshots of etcd", Schema.etcd),
    ("Runs", Schema.runs),
  ]

  package init() {}

  /// The whole document.
  package var text: String {
    var parts = [Self.preface]
    for chapter in Self.chapters {
      let links = chapter.tables.map { "[`\($0.name)`](#\($0.name))" }
      parts.append("**\(chapter.title):** " + links.joined(separator: ", "))
    }
    for chapter in Self.chapters {
      parts.append("## \(chapter.title)")
      parts += chapter.tables.map(Self.section)
    }
    return parts.joined(separator: "\n\n") + "\n"
  }

  private static var preface: String {
    """
    # The database

    Made by `tagtidy schema docs` from `Sources/Store/Schema*.swift`; changes belong there.

    One SQLite file with the facts of one snapshot and the history of its runs: \
    `PRAGMA application_id` is \(Schema.applicationID), `PRAGMA user_version` \(Schema.version). \
    Rules and anyone with `sqlite3` may read it, and [ClickHouse](clickhouse.md) reads several at \
    once. Columns may be added; none is renamed. Below each table stands a query to begin with.

    - **Units:** what ends in `_at` or is called `as_of` is Unix seconds in UTC, `_nanoseconds` the \
    fraction of the second beside it, `_bytes` bytes, `_seconds` seconds. What begins with `is_`, \
    `has_` or `ignores_` is 1 or 0.
    - **Unknown:** `NULL` where a column allows it; else a text is empty and a number 0 where the \
    export says nothing.
    - **Source:** a field in backticks is that of the API object that the table is about.
    """
  }

  private static func section(of table: SchemaTable) -> String {
    var parts = ["### \(table.name)", table.about, columns(of: table)]
    let indexes = table.indexes.map(list(of:))
    if let constraint = table.constraint { parts.append("Constraint: `\(constraint)`.") }
    if let columns = table.uniqueColumns { parts.append("Unique: \(list(of: columns)).") }
    if !indexes.isEmpty { parts.append("Indexes: \(indexes.joined(separator: ", ")).") }
    if let example = table.example {
      parts += [example.question, "```sql\n\(example.sql)\n```"]
    }
    return parts.joined(separator: "\n\n")
  }

  private static func list(of columns: [String]) -> String {
    "`(\(columns.joined(separator: ", ")))`"
  }

  private static func columns(of table: SchemaTable) -> String {
    let rows = table.columns.map { column in
      let type = column.kind.rawValue + (column.isNullable ? ", or `NULL`" : "")
      return "| `\(column.name)` | \(type) | \(column.about.replacing("|", with: "\\|")) |"
    }
    return (["| Column | Type | What it says |", "| --- | --- | --- |"] + rows)
      .joined(separator: "\n")
  }
}
