/// One field of an object that names an image.
package struct Referrer: Sendable {
  /// What the field is for.
  package enum Role: String, CaseIterable, Sendable {
    case container
    case initContainer = "init-container"
    case ephemeralContainer = "ephemeral-container"
    case imageVolume = "image-volume"
    case buildStrategy = "build-strategy"
    case buildSource = "build-source"
    case buildOutput = "build-output"
    case trigger
    case lastTriggered = "last-triggered"
    case running
  }

  /// The field's path in the object: `spec.containers[0].image`.
  package let field: String
  package let role: Role
  /// The container's name; empty where the field belongs to none.
  package let container: String
  /// `DockerImage` for a pull spec, else the kind of the reference.
  package let referenceKind: String
  /// As it is written: a pull spec, or the `name` of a reference.
  package let pullSpec: String
  /// The parts of the pull spec; nil where it is none.
  package let parts: PullSpec?
  /// Why the text is no reference, in the reference pruner's words; nil where it is one.
  package let invalidReason: String?
  /// Nil where nothing in the cluster is named.
  package let target: ImageTarget?
  /// `Always`, `IfNotPresent` or `Never`; empty where unset.
  package let pullPolicy: String
  /// Whether it is a trigger that is paused.
  package let isPaused: Bool
  /// Whether the reference pruner looks at the field at all.
  package let isSeenByPruner: Bool

  package init(
    field: String, role: Role, container: String = "", referenceKind: String = "DockerImage",
    pullSpec: String, parts: PullSpec?, invalidReason: String?, target: ImageTarget?,
    pullPolicy: String = "", isPaused: Bool = false, isSeenByPruner: Bool
  ) {
    self.field = field
    self.role = role
    self.container = container
    self.referenceKind = referenceKind
    self.pullSpec = pullSpec
    self.parts = parts
    self.invalidReason = invalidReason
    self.target = target
    self.pullPolicy = pullPolicy
    self.isPaused = isPaused
    self.isSeenByPruner = isSeenByPruner
  }
}
