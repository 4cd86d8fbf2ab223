/// Somebody's word that a tag is to stay: the annotation `tagtidy/keep` of an image stream, a tag,
/// a namespace or an image.
///
/// Its text is that of ``MarkerText``. One that is not understood protects all the same.
package struct KeepMarker: Hashable, Sendable {
  /// Why; empty where the text is not understood.
  package let reason: String
  /// Empty where nobody is named.
  package let owner: String
  /// Nil where it counts for ever.
  package let until: CalendarDay?
  /// What is wrong with the text; nil where nothing is.
  package let problem: String?

  /// Reads the text of the annotation; any text has a reading.
  package init(parsing text: String) {
    do throws(MarkerFault) {
      let marker = try MarkerText(parsing: text)
      (reason, owner, until, problem) = (marker.reason, marker.owner, marker.until, nil)
    } catch {
      (reason, owner, until, problem) = ("", "", nil, error.description)
    }
  }

  /// Whether its last day was before that moment.
  package func isExpired(asOf: Timestamp) -> Bool { until?.isOver(at: asOf) ?? false }
}
