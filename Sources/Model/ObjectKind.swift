/// The kinds of which facts are kept, by the name under which they are stored.
package enum ObjectKind: String, CaseIterable, Sendable {
  case imageStream = "ImageStream"
  case image = "Image"
  case imageStreamTag = "ImageStreamTag"
  case imageStreamImage = "ImageStreamImage"
  case pod = "Pod"
  case replicationController = "ReplicationController"
  case replicaSet = "ReplicaSet"
  case deployment = "Deployment"
  case deploymentConfig = "DeploymentConfig"
  case statefulSet = "StatefulSet"
  case daemonSet = "DaemonSet"
  case job = "Job"
  case cronJob = "CronJob"
  case build = "Build"
  case buildConfig = "BuildConfig"
  case limitRange = "LimitRange"
  case resourceQuota = "ResourceQuota"
  case namespace = "Namespace"
  case serviceAccount = "ServiceAccount"
  case secret = "Secret"
  case roleBinding = "RoleBinding"
  case clusterRoleBinding = "ClusterRoleBinding"
  case imagePruner = "ImagePruner"
  case imageConfiguration = "Image.config.openshift.io"
  case registryConfiguration = "Config.imageregistry.operator.openshift.io"

  /// The kinds whose references the reference pruner reads.
  package static let referrers: [ObjectKind] = [
    .pod, .replicationController, .deploymentConfig, .replicaSet, .deployment, .daemonSet,
    .build, .buildConfig, .statefulSet, .job, .cronJob,
  ]

  /// Every kind that the reference pruner lists; an object that does not decode ends its run.
  package static let readByPruner = referrers + [.limitRange, .imageStream, .image]

  /// Whether objects of the kind belong to no namespace.
  package var isClusterScoped: Bool {
    switch self {
    case .image, .namespace, .clusterRoleBinding, .imagePruner, .imageConfiguration,
      .registryConfiguration:
      true
    default: false
    }
  }

  /// The name `oc get` takes: `imagestreams`, `images.config.openshift.io`.
  package var resource: String {
    switch self {
    case .imageConfiguration: "images.config.openshift.io"
    case .imagePruner: "imagepruners.imageregistry.operator.openshift.io"
    case .registryConfiguration: "configs.imageregistry.operator.openshift.io"
    default: rawValue.lowercased() + "s"
    }
  }

  /// The kind of that name in that API group; nil where it is of no interest.
  ///
  /// The group is empty for the legacy forms of old exports (`v1`), which name the same kinds.
  package init?(kind: String, group: String) {
    if kind == "Project", group == "project.openshift.io" || group.isEmpty {
      self = .namespace
      return
    }
    if kind == "Image", group == "config.openshift.io" {
      self = .imageConfiguration
      return
    }
    if kind == "Config", group == "imageregistry.operator.openshift.io" {
      self = .registryConfiguration
      return
    }
    guard let known = ObjectKind(rawValue: kind), known.groups.contains(group) else { return nil }
    self = known
  }

  /// The API groups in which the kind is the one that is meant.
  private var groups: [String] {
    switch self {
    case .imageStream, .image, .imageStreamTag, .imageStreamImage: ["image.openshift.io", ""]
    case .build, .buildConfig: ["build.openshift.io", ""]
    case .deploymentConfig: ["apps.openshift.io", ""]
    case .replicaSet, .deployment, .daemonSet, .statefulSet: ["apps", "extensions", ""]
    case .job, .cronJob: ["batch", "extensions", ""]
    case .roleBinding, .clusterRoleBinding:
      ["rbac.authorization.k8s.io", "authorization.openshift.io", ""]
    case .imagePruner, .registryConfiguration: ["imageregistry.operator.openshift.io"]
    case .imageConfiguration: ["config.openshift.io"]
    case .pod, .replicationController, .limitRange, .resourceQuota, .namespace, .serviceAccount,
      .secret:
      [""]
    }
  }
}
