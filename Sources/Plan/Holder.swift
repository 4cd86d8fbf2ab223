package import Model

/// One field of an object that names an image, and by that may protect it.
package struct Holder: Hashable, Sendable {
  package let kind: String
  package let namespace: String
  package let name: String
  /// The field's path in the object.
  package let field: String
  package let role: Referrer.Role?

  package init(
    kind: String, namespace: String, name: String, field: String, role: Referrer.Role? = nil
  ) {
    self.kind = kind
    self.namespace = namespace
    self.name = name
    self.field = field
    self.role = role
  }

  /// In order of kind, namespace, name and field.
  static func sorted(_ holders: [Holder]) -> [Holder] {
    holders.sorted { $0.comes(before: $1) }
  }

  /// By kind, namespace, name and field.
  func comes(before other: Holder) -> Bool {
    (kind, namespace, name, field) < (other.kind, other.namespace, other.name, other.field)
  }

  /// As people write it: `pod shop/cart-1`.
  package var text: String { "\(kind.lowercased()) \(namespace)/\(name)" }
}
