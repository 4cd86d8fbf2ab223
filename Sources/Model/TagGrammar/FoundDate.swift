/// A date as it is written in a tag's name.
struct FoundDate {
  /// How sure a spelling is; of two dates in a name the surer one counts.
  enum Strength: Int {
    case month, dayOfShortYear, day
  }

  let date: CarriedDate
  /// The runs the date is written in.
  var runs: Range<Int>
  let strength: Strength

  init(_ date: CarriedDate, runs: Range<Int>, shortYear: Bool = false) {
    self.date = date
    self.runs = runs
    strength = date.day == nil ? .month : shortYear ? .dayOfShortYear : .day
  }
}
