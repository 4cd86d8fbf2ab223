package import Model

extension Digest {
  /// A digest that reads as its number.
  package static func fake(_ number: Int) -> Digest {
    let digits = String(number, radix: 16)
    let zeros = String(repeating: "0", count: 64 - digits.count)
    do {
      return try Digest(parsing: "sha256:" + zeros + digits)
    } catch {
      preconditionFailure("\(error)")
    }
  }
}

extension Timestamp {
  /// The moment that tests judge at: 2026-01-31T00:00:00Z.
  package static let asOf = Timestamp(seconds: 1_769_817_600)
}
