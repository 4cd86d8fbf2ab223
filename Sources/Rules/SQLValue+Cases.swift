package import Store

extension SQLValue {
  /// Hands the value to the closure of its type; `null` where it has none.
  ///
  /// It stands here and not in `Store` for reporters, which word values and do not know the store.
  package func map<Result>(
    null: @autoclosure () -> Result, integer: (Int64) -> Result, real: (Double) -> Result,
    text: (String) -> Result
  ) -> Result {
    switch self {
    case .null: null()
    case .integer(let value): integer(value)
    case .real(let value): real(value)
    case .text(let value): text(value)
    }
  }
}
