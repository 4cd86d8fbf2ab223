/// What is explained.
package struct ExplanationSubject: Hashable, Sendable {
  /// What sort of object it is.
  package enum Sort: String, CaseIterable, Sendable {
    case imageStream = "image stream"
    case imageStreamTag = "image stream tag"
    case imageStreamImage = "image stream image"
    case image
    case workload
  }

  package let sort: Sort
  /// The object's kind, as Kubernetes writes it.
  package let kind: String
  /// Its whole name: `shop/cart:v1`, `shop/cart-1`, `sha256:…`.
  package let name: String
}
