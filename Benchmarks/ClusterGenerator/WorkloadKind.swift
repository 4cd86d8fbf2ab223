/// The kinds of object that run an application.
enum WorkloadKind: CaseIterable {
  case deployment, deploymentConfig, statefulSet, daemonSet, cronJob, job

  /// How often each is used, in the order of the cases; the rest of a hundred streams run nothing.
  static let weights = [46, 10, 5, 2, 7, 8]

  /// The resource that lists them.
  var resource: ExportedResource {
    switch self {
    case .deployment: .deployments
    case .deploymentConfig: .deploymentconfigs
    case .statefulSet: .statefulsets
    case .daemonSet: .daemonsets
    case .cronJob: .cronjobs
    case .job: .jobs
    }
  }

  /// The resource that lists what they roll out, one for each revision.
  var revisionResource: ExportedResource? {
    switch self {
    case .deployment: .replicasets
    case .deploymentConfig: .replicationcontrollers
    default: nil
    }
  }

  /// The kind's name.
  var kind: String {
    switch self {
    case .deployment: "Deployment"
    case .deploymentConfig: "DeploymentConfig"
    case .statefulSet: "StatefulSet"
    case .daemonSet: "DaemonSet"
    case .cronJob: "CronJob"
    case .job: "Job"
    }
  }

  /// Its API version.
  var apiVersion: String {
    switch self {
    case .deployment, .statefulSet, .daemonSet: "apps/v1"
    case .deploymentConfig: "apps.openshift.io/v1"
    case .cronJob, .job: "batch/v1"
    }
  }

  /// Whether its pods end by themselves.
  var isFinite: Bool { self == .cronJob || self == .job }
}
