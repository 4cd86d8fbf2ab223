/// How the integrated registry is run: `config.imageregistry.operator.openshift.io`.
package struct RegistryConfiguration: Sendable {
  /// `spec.managementState`: `Managed`, `Unmanaged` or `Removed`; empty where unset.
  package let managementState: String
  /// The key in `spec.storage` that says where layers lie: `s3`, `pvc`, `emptyDir`; empty where
  /// unset.
  package let storage: String
  /// `spec.readOnly`.
  package let isReadOnly: Bool

  package init(managementState: String, storage: String, isReadOnly: Bool) {
    self.managementState = managementState
    self.storage = storage
    self.isReadOnly = isReadOnly
  }
}
