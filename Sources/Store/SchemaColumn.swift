/// One column of a table.
package struct SchemaColumn: Sendable {
  /// SQLite's strict types, as far as they are used.
  package enum Kind: String, Sendable {
    case integer = "INTEGER"
    case text = "TEXT"
  }

  package let name: String
  package let kind: Kind
  package let isNullable: Bool
  /// What it says, with unit and API field.
  package let about: String

  /// Whole numbers, `NULL` not allowed.
  package static func integer(_ name: String, _ about: String) -> Self {
    Self(name: name, kind: .integer, isNullable: false, about: about)
  }

  /// Text, `NULL` not allowed: the empty text where the export says nothing.
  package static func text(_ name: String, _ about: String) -> Self {
    Self(name: name, kind: .text, isNullable: false, about: about)
  }

  /// The same column, with `NULL` for what is not known.
  package var orNull: Self {
    Self(name: name, kind: kind, isNullable: true, about: about)
  }

  /// The value that says nothing: null, 0 or the empty text.
  package var neutralValue: SQLValue {
    if isNullable { return .null }
    return kind == .integer ? .integer(0) : .text("")
  }

  var definition: String { "\(name) \(kind.rawValue)" + (isNullable ? "" : " NOT NULL") }
}
