/// A noun of the cluster that can spell itself without building a string.
protocol Spelled {
  /// Appends the noun as it stands in an export.
  func spell(into text: inout Text)
}

extension Spelled {
  /// The noun as a string, for places that are not hot.
  var string: String { Text { $0.append(self) }.string }
}
