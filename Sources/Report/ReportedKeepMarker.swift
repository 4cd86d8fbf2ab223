package import Model

/// Somebody's word that an image stream or one of its tags is to be kept, whatever uses it.
///
/// It is the annotation `tagtidy/keep`, which changes plans and no finding.
package struct ReportedKeepMarker: Sendable {
  /// `ImageStream`, or the kind of any other object that carries it.
  package let kind: String
  /// Empty where the object is in none.
  package let namespace: String
  package let name: String
  /// The spec tag that carries it; empty where the object does.
  package let tag: String
  /// Why; empty where nothing is said.
  package let reason: String
  /// Who answers for it; empty where nobody does.
  package let owner: String
  /// The last day on which it counts; nil where it counts for ever.
  package let until: CalendarDay?
  /// The ticket it stands on; empty where it names none.
  package let reference: String
  /// Whether its last day is over.
  package let isExpired: Bool
  /// What is wrong with its text; empty where nothing is.
  package let fault: String

  /// Reads a marker's text; one that is not understood is a marker all the same.
  package init(
    kind: String, namespace: String, name: String, tag: String, text: String, asOf: Timestamp
  ) {
    (self.kind, self.namespace, self.name, self.tag) = (kind, namespace, name, tag)
    do throws(MarkerFault) {
      let marker = try MarkerText(parsing: text)
      reason = marker.reason
      owner = marker.owner
      until = marker.until
      reference = marker.reference
      isExpired = marker.until?.isOver(at: asOf) ?? false
      fault = ""
    } catch {
      (reason, owner, until, reference) = (text, "", nil, "")
      isExpired = false
      fault = "\(error)"
    }
  }

  /// The object as the field writes it: `shop/cart:v1`, `Namespace shop`.
  var subject: String {
    let path = namespace.isEmpty ? name : namespace + "/" + name
    let lead = kind == ObjectKind.imageStream.rawValue ? "" : kind + " "
    return lead + path + (tag.isEmpty ? "" : ":" + tag)
  }

  /// The last day, that there is none, or what is wrong.
  var untilText: String {
    if !fault.isEmpty { return "not understood: \(fault)" }
    guard let until else { return "for ever" }
    return until.text + (isExpired ? ", expired" : "")
  }
}
