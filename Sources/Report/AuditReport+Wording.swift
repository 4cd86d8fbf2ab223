package import Model
import Rules

extension AuditReport {
  /// The rules that failed, and why.
  var failures: [(rule: Rule, message: String)] {
    outcomes.compactMap { outcome in
      guard case .failed(let message) = outcome.state else { return nil }
      return (outcome.rule, message)
    }
  }
}

extension ReportedFinding {
  /// `streams.json:120`; the file alone where the line is not known, empty where nothing is.
  var placeText: String {
    guard let place else { return path }
    return "\(path):\(place.line)"
  }
}

extension Offender {
  /// `shop/cart`, or `shop` for a namespace as a whole.
  var name: String { imageStream.isEmpty ? namespace : namespace + "/" + imageStream }
}

extension IngestDiagnostic {
  /// `streams.json:120`; the file alone where it concerns the whole of it.
  var placeText: String {
    guard let place else { return path }
    return "\(path):\(place.line)"
  }

  /// `ImageStream shop/cart status.tags[0]`, as far as it is known.
  var subjectText: String {
    let object = namespace.isEmpty ? name : namespace + "/" + name
    return [kind, object, field].filter { !$0.isEmpty }.joined(separator: " ")
  }

  /// Place, subject and message in one line, from which the subject is left out where it is empty.
  package var text: String {
    [placeText, subjectText, message].filter { !$0.isEmpty }.joined(separator: ": ")
  }
}

extension Coverage {
  /// `the list of Pod in shop was cut short`.
  var truncationText: String {
    let place = namespace == Self.everyNamespace || namespace.isEmpty ? "" : " in " + namespace
    return "the list of \(kind)\(place) was cut short"
  }
}

extension String {
  /// Nil where it is empty.
  var orNil: String? { isEmpty ? nil : self }
}
