/// The cluster's settings about images: `image.config.openshift.io/cluster`.
package struct ImageConfiguration: Sendable {
  /// `status.internalRegistryHostname`; empty where unset.
  package let internalRegistry: String
  /// `spec.externalRegistryHostnames` and `status.externalRegistryHostnames`, each once, sorted.
  package let externalRegistries: [String]
  package let rules: [RegistryRule]

  package init(internalRegistry: String, externalRegistries: [String], rules: [RegistryRule]) {
    self.internalRegistry = internalRegistry
    self.externalRegistries = externalRegistries
    self.rules = rules
  }

  /// One entry of a list that allows or forbids registries.
  package struct RegistryRule: Sendable {
    /// `allowed-for-import`, `allowed`, `blocked` or `insecure`.
    package let list: String
    /// A host, as it is written; a wildcard may stand in it.
    package let registry: String

    package init(list: String, registry: String) {
      self.list = list
      self.registry = registry
    }
  }
}
