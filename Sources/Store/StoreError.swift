/// Why the database could not be opened or asked.
package enum StoreError: Error, Hashable, CustomStringConvertible {
  /// The file is missing, not readable, or no database.
  case cannotOpen(path: String, reason: String)
  /// The file is a database, but not one of tagtidy's.
  case notOurs(path: String)
  /// The database was made by a program that lays it out differently.
  case otherVersion(path: String, found: Int)
  /// The database cannot be written: the disk is full, another process holds it, …
  case cannotWrite(path: String, reason: String)
  /// Nothing was ingested into the database yet.
  case noSnapshot(path: String)
  /// The query is not SQL, or names what is not there; with the byte where that stands, from 0.
  case queryMalformed(reason: String, offset: Int?)
  /// There is no statement in the query.
  case queryEmpty
  /// Another statement follows the first; with the byte where the first ends, from 0.
  case queryNotSingle(offset: Int)
  /// The query does something other than reading: what it does.
  case queryNotReadOnly(String)
  /// A parameter that is not `:name`: as it is written, or `?`.
  case parameterUnnamed(String)
  /// A parameter of the query has no value: its name.
  case parameterUnbound(String)
  /// The query was stopped at its time limit.
  case queryTooSlow(limit: Duration)
  /// The query was stopped at its limit of rows.
  case queryTooLong(limit: Int)
  /// The query began and failed.
  case queryFailed(String)
  /// An example names a table that is not in the schema.
  case exampleTableUnknown(String)
  /// An example names a column that its table does not have.
  case exampleColumnUnknown(table: String, column: String)
  /// The table does not take an example's row.
  case exampleRowRefused(table: String, reason: String)
  /// What was put aside in a temporary file could not be read back.
  case scratchUnreadable(reason: String)

  package var description: String {
    switch self {
    case .cannotOpen(let path, let reason): "\(path): cannot be opened as a database: \(reason)"
    case .notOurs(let path): "\(path): is a database, but not one of tagtidy's"
    case .otherVersion(let path, let found):
      "\(path): has layout \(found), expected \(Schema.version): make a new one with another '--db'"
    case .cannotWrite(let path, let reason): "\(path): cannot be written: \(reason)"
    case .noSnapshot(let path): "\(path): holds no snapshot yet: run 'tagtidy ingest' first"
    case .queryMalformed(let reason, _): "query: \(reason)"
    case .queryEmpty: "query: expected one 'SELECT', found nothing"
    case .queryNotSingle: "query: expected one statement, found more behind the first"
    case .queryNotReadOnly(let action): "query may only read, but it asks for '\(action)'"
    case .parameterUnnamed(let text): "query: expected parameters as ':name', found '\(text)'"
    case .parameterUnbound(let name): "query: parameter ':\(name)' has no value"
    case .queryTooSlow(let limit): "query was stopped after \(Self.seconds(limit)) seconds"
    case .queryTooLong(let limit): "query was stopped after \(limit) rows"
    case .queryFailed(let reason): "query failed: \(reason)"
    case .exampleTableUnknown(let table): "there is no table '\(table)'"
    case .exampleColumnUnknown(let table, let column):
      "table '\(table)' has no column '\(column)'"
    case .exampleRowRefused(let table, let reason): "table '\(table)' takes no such row: \(reason)"
    case .scratchUnreadable(let reason): "a temporary file cannot be read back: \(reason)"
    }
  }

  /// Seconds with one decimal where they are not whole.
  private static func seconds(_ duration: Duration) -> String {
    let (seconds, attoseconds) = duration.components
    let tenths = attoseconds / 100_000_000_000_000_000
    return tenths == 0 ? "\(seconds)" : "\(seconds).\(tenths)"
  }
}
