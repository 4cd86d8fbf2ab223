/// An annotation that was kept, with the object that carries it.
package struct AnnotationRow: Hashable, Sendable {
  package let kind: String
  /// Empty where the object is in none.
  package let namespace: String
  package let name: String
  /// The spec tag that carries it; empty where the object does.
  package let tag: String
  /// Its key.
  package let annotation: String
  package let value: String
  /// `streams.json:120`: where the object begins; empty where that is not known.
  package let place: String

  package init(
    kind: String, namespace: String, name: String, tag: String = "", annotation: String,
    value: String, place: String = ""
  ) {
    self.kind = kind
    self.namespace = namespace
    self.name = name
    self.tag = tag
    self.annotation = annotation
    self.value = value
    self.place = place
  }
}
