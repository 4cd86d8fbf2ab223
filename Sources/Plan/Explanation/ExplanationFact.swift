package import Model

/// One thing that is known of an object.
package struct ExplanationFact: Hashable, Sendable {
  /// What a fact says.
  package enum Value: Hashable, Sendable {
    case text(String)
    case texts([String])
    case time(Timestamp)
    case bytes(Int64)
    case number(Int64)
    case flag(Bool)
  }

  /// In camelCase, as it stands in JSON; bytes end in `Bytes`, moments in `At`.
  package let name: String
  package let value: Value
}

/// Facts in the order in which they are told, without those that are not known.
struct FactList {
  private(set) var facts: [ExplanationFact] = []

  /// Adds a text unless it is empty.
  mutating func add(_ name: String, _ text: String) {
    if !text.isEmpty { facts.append(ExplanationFact(name: name, value: .text(text))) }
  }

  /// Adds texts unless there are none.
  mutating func add(_ name: String, _ texts: [String]) {
    if !texts.isEmpty { facts.append(ExplanationFact(name: name, value: .texts(texts))) }
  }

  mutating func add(_ name: String, _ time: Timestamp?) {
    if let time { facts.append(ExplanationFact(name: name, value: .time(time))) }
  }

  mutating func add(_ name: String, bytes: Int64) {
    facts.append(ExplanationFact(name: name, value: .bytes(bytes)))
  }

  mutating func add(_ name: String, _ number: Int64?) {
    if let number { facts.append(ExplanationFact(name: name, value: .number(number))) }
  }

  mutating func add(_ name: String, _ flag: Bool) {
    facts.append(ExplanationFact(name: name, value: .flag(flag)))
  }
}
