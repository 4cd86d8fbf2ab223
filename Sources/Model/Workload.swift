/// An object that refers to images: a pod, what makes pods, a build, or an object of another kind
/// that carries a pod template.
package struct Workload: Sendable {
  /// A pod's, build's or job's phase; empty where the kind has none.
  package let phase: String
  /// `spec.replicas`; nil where the kind has none or the export does not say.
  package let replicas: Int64?
  /// Paused or suspended.
  package let isPaused: Bool
  /// Whether the kind's pod template is there; true for kinds that need none.
  package let hasTemplate: Bool
  package let serviceAccount: String
  /// How long a build took; nil where the kind has none or the export does not say.
  package let durationSeconds: Int64?
  /// The controlling owner's kind and name; empty where there is none.
  package let ownerKind: String
  package let ownerName: String
  /// Names in `imagePullSecrets`, or of a build's `pullSecret` and `pushSecret`.
  package let pullSecrets: [String]
  /// In the order of their fields.
  package let referrers: [Referrer]

  package init(
    phase: String = "", replicas: Int64? = nil, isPaused: Bool = false, hasTemplate: Bool = true,
    serviceAccount: String = "", durationSeconds: Int64? = nil, ownerKind: String = "",
    ownerName: String = "",
    pullSecrets: [String] = [], referrers: [Referrer] = []
  ) {
    self.phase = phase
    self.replicas = replicas
    self.isPaused = isPaused
    self.hasTemplate = hasTemplate
    self.serviceAccount = serviceAccount
    self.durationSeconds = durationSeconds
    self.ownerKind = ownerKind
    self.ownerName = ownerName
    self.pullSecrets = pullSecrets
    self.referrers = referrers
  }
}
