import Model

/// The names under which `oc get` takes a kind: plural, singular and short.
enum ResourceName {
  /// How much a name says where other words stand beside it.
  enum Strength {
    /// It is a plural of the API, which hardly means anything else.
    case strong
    /// It is a singular, a short form or a common word: `is`, `rc`, `image`, `limits`.
    case weak
  }

  private static let weakNames: [String: ObjectKind] = [
    "is": .imageStream, "istag": .imageStreamTag, "istags": .imageStreamTag,
    "isimage": .imageStreamImage, "isimages": .imageStreamImage,
    "po": .pod, "rc": .replicationController, "rs": .replicaSet, "deploy": .deployment,
    "dc": .deploymentConfig, "sts": .statefulSet, "ds": .daemonSet, "cj": .cronJob,
    "bc": .buildConfig, "limits": .limitRange, "quota": .resourceQuota, "quotas": .resourceQuota,
    "ns": .namespace, "project": .namespace, "sa": .serviceAccount,
    "imageconfig": .imageConfiguration,
  ]

  private static let strongNames: [String: ObjectKind] = [
    "projects": .namespace, "imageconfigs": .imageConfiguration,
  ]

  private static let known: [String: (kind: ObjectKind, strength: Strength)] = {
    var known: [String: (kind: ObjectKind, strength: Strength)] = [:]
    for kind in ObjectKind.allCases where !kind.rawValue.contains(".") {
      let singular = kind.rawValue.lowercased()
      known[singular] = (kind, .weak)
      known[singular + "s"] = (kind, .strong)
    }
    for (name, kind) in weakNames { known[name] = (kind, .weak) }
    for (name, kind) in strongNames { known[name] = (kind, .strong) }
    return known
  }()

  /// The kind of a name in lower case; nil where no facts of it are kept.
  static func kind(named name: String) -> (kind: ObjectKind, strength: Strength)? { known[name] }

  /// The kind of a resource in an API group, `core` or empty for the one without a name: `images`
  /// is one kind in `image.openshift.io` and another in `config.openshift.io`.
  static func kind(named name: String, group: String) -> ObjectKind? {
    if name == "images", group == "config.openshift.io" { return .imageConfiguration }
    if name == "configs" { return ObjectKind(kind: "Config", group: group) }
    guard let kind = kind(named: name)?.kind else { return nil }
    let kindName = name.hasPrefix("project") ? "Project" : kind.rawValue
    return ObjectKind(kind: kindName, group: group == "core" ? "" : group)
  }
}
