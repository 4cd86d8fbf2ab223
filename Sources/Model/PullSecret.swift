/// A secret, as far as it concerns pulling: never its data.
package struct PullSecret: Sendable {
  /// `kubernetes.io/dockerconfigjson` and so on.
  package let type: String
  /// The service account a token secret belongs to; empty for other secrets.
  package let serviceAccount: String
  /// Whether the key that the type asks for is there and could be read.
  package let hasReadableRegistries: Bool
  /// Registry hosts in the order of the alphabet, each once; empty where there is none to read.
  package let registries: [String]

  package init(
    type: String, serviceAccount: String, hasReadableRegistries: Bool, registries: [String]
  ) {
    self.type = type
    self.serviceAccount = serviceAccount
    self.hasReadableRegistries = hasReadableRegistries
    self.registries = registries
  }
}

/// A service account and the secrets linked to it.
package struct ServiceAccount: Sendable {
  /// Names in `imagePullSecrets`: linked for pulling.
  package let pullSecrets: [String]
  /// Names in `secrets`: linked for mounting.
  package let mountableSecrets: [String]

  package init(pullSecrets: [String], mountableSecrets: [String]) {
    self.pullSecrets = pullSecrets
    self.mountableSecrets = mountableSecrets
  }
}
