import Model
import Store

/// Counts what is still there by the month in which it was made.
struct SurvivorCurve {
  private static let secondsPerDay: Int64 = 86_400

  /// By months since the year 0.
  private var months: [Int: SurvivorMonth] = [:]
  /// The day that was asked for last, and its month: most moments lie near each other.
  private var known: (day: Int, month: Int) = (.min, 0)

  init(_ reader: TrendReader) throws {
    try reader.tags { count($0) { $0.tags += 1 } }
    try reader.tagEvents { seconds, bytes in
      count(seconds) {
        $0.tagEvents += 1
        $0.storedBytes += bytes
      }
    }
    try reader.images { seconds, bytes in
      count(seconds) {
        $0.images += 1
        $0.storedBytes += bytes
      }
    }
  }

  /// In order of time; months of which nothing is left are left out.
  var sorted: [SurvivorMonth] { months.sorted { $0.key < $1.key }.map(\.value) }

  private mutating func count(_ seconds: Int64, _ change: (inout SurvivorMonth) -> Void) {
    let day = Int((Double(seconds) / Double(Self.secondsPerDay)).rounded(.down))
    if day != known.day {
      let date = CalendarDay(daysSince1970: day)
      known = (day, date.year * 12 + date.month - 1)
    }
    let index = known.month
    change(&months[index, default: SurvivorMonth(year: index / 12, month: index % 12 + 1)])
  }
}
