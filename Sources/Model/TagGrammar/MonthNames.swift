/// The names of the months, in English.
enum MonthNames {
  /// The month each spelling names, 1 to 12; spellings are in lower case.
  static let numbers: [String: Int] = {
    let spellings = [
      ["jan", "january"],
      ["feb", "february"],
      ["mar", "march"],
      ["apr", "april"],
      ["may"],
      ["jun", "june"],
      ["jul", "july"],
      ["aug", "august"],
      ["sep", "sept", "september"],
      ["oct", "october"],
      ["nov", "november"],
      ["dec", "december"],
    ]
    return spellings.enumerated().reduce(into: [:]) { numbers, month in
      for spelling in month.element { numbers[spelling] = month.offset + 1 }
    }
  }()
}
