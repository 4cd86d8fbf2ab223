import Model
import Rules

extension Suppression {
  /// Who said so, why and until when, in one line.
  var text: String {
    let lead = origin == .annotation ? "by annotation" : "by the configuration"
    let ticket = reference.isEmpty ? "" : " (\(reference))"
    return "\(lead): \(reason)\(ticket), \(until.map { "until " + $0.text } ?? "for ever")"
  }
}
