/// Finds the rows of the tables of ``StoredMessage`` by the numbers of fields.
struct StoredFieldIndex {
  static let current = StoredFieldIndex()

  private static let absent: Int16 = -1

  private let rows: [StoredField]
  /// One place per message and number; where its row is among all.
  private let places: [Int16]
  private let width: Int

  private init() {
    let messages = StoredMessage.allCases
    rows = messages.flatMap(\.fields)
    width = (rows.map(\.number).max() ?? 0) + 1
    var places = [Int16](repeating: Self.absent, count: messages.count * width)
    var row: Int16 = 0
    for message in messages {
      for field in message.fields {
        places[message.rawValue * width + field.number] = row
        row += 1
      }
    }
    self.places = places
  }

  /// The row of a field; nil where the message has none of that number.
  func field(_ number: Int, of message: StoredMessage) -> StoredField? {
    guard number < width else { return nil }
    let place = places[message.rawValue * width + number]
    return place == Self.absent ? nil : rows[Int(place)]
  }
}
