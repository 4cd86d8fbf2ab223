/// One bound of a `LimitRange`.
package struct Limit: Sendable {
  /// What is limited, such as `openshift.io/Image`, `openshift.io/ImageStream` or `Container`.
  package let type: String
  /// The key it stands under, such as `max`, `min` or `default`.
  package let bound: String
  /// Such as `storage` or `openshift.io/image-tags`.
  package let resource: String
  package let quantity: Quantity

  package init(type: String, bound: String, resource: String, quantity: Quantity) {
    self.type = type
    self.bound = bound
    self.resource = resource
    self.quantity = quantity
  }
}

/// One resource of a `ResourceQuota`.
package struct Quota: Sendable {
  /// Such as `openshift.io/imagestreams`.
  package let resource: String
  package let hard: Quantity
  /// `status.used`; nil where the export does not say.
  package let used: Quantity?

  package init(resource: String, hard: Quantity, used: Quantity?) {
    self.resource = resource
    self.hard = hard
    self.used = used
  }
}
