import Model

/// Reads pods and what makes them.
enum WorkloadDecoder {
  static func pod(_ root: Node, metadata: ObjectMetadata, log: inout FieldLog) -> Workload {
    var pod = PodSpecDecoder(isSeenByPruner: true)
    if let spec = log.value("spec", of: root) { pod.read(spec, log: &log) }
    let status = log.value("status", of: root)
    if let status { pod.readStatus(status, log: &log) }
    return Workload(
      phase: log.value("phase", of: status).map { log.text($0) } ?? "",
      serviceAccount: pod.serviceAccount, ownerKind: metadata.ownerKind,
      ownerName: metadata.ownerName, pullSecrets: pod.pullSecrets, referrers: pod.referrers)
  }

  /// Reads an object with a pod template: `spec.template`, or a cron job's
  /// `spec.jobTemplate.spec.template`.
  static func controller(
    _ root: Node, kind: ObjectKind, metadata: ObjectMetadata, log: inout FieldLog
  ) -> Workload {
    var pod = PodSpecDecoder(isSeenByPruner: true)
    let spec = log.value("spec", of: root)
    let job = log.value("spec", of: log.value("jobTemplate", of: spec))
    let template = log.value("template", of: kind == .cronJob ? job : spec)
    if let podSpec = log.value("spec", of: template) { pod.read(podSpec, log: &log) }
    var triggers = TriggerDecoder(namespace: metadata.namespace)
    if kind == .deploymentConfig { triggers.readDeploymentConfig(spec, log: &log) }
    triggers.readAnnotation(metadata, log: &log)
    return Workload(
      phase: kind == .job ? jobPhase(root, log: &log) : "",
      replicas: log.value("replicas", of: spec).flatMap { log.integer($0) },
      isPaused: isSet("paused", of: spec, log: &log) || isSet("suspend", of: spec, log: &log),
      hasTemplate: template != nil, serviceAccount: pod.serviceAccount,
      ownerKind: metadata.ownerKind, ownerName: metadata.ownerName,
      pullSecrets: pod.pullSecrets, referrers: pod.referrers + triggers.referrers)
  }

  /// Reads every pod spec in an object of a kind that is not known; nil where it has none.
  static func other(_ root: Node, metadata: ObjectMetadata, log: inout FieldLog) -> Workload? {
    guard let spec = log.value("spec", of: root) else { return nil }
    var pod = PodSpecDecoder(isSeenByPruner: false)
    for podSpec in podSpecs(in: spec) { pod.read(podSpec, log: &log) }
    var triggers = TriggerDecoder(namespace: metadata.namespace)
    triggers.readAnnotation(metadata, log: &log)
    let referrers = pod.referrers + triggers.referrers
    guard !referrers.isEmpty else { return nil }
    return Workload(
      replicas: spec["replicas"]?.integer, serviceAccount: pod.serviceAccount,
      ownerKind: metadata.ownerKind, ownerName: metadata.ownerName,
      pullSecrets: pod.pullSecrets, referrers: referrers)
  }

  /// Objects that have an array of `containers`, none inside another; not one of names only, which
  /// other kinds have for purposes of their own.
  private static func podSpecs(in spec: Node) -> [Node] {
    if let containers = spec["containers"], containers.kind == .array {
      if containers.elements.contains(where: { $0.kind == .object }) { return [spec] }
    }
    return spec.fields.flatMap { podSpecs(in: $0.value) } + spec.elements.flatMap(podSpecs)
  }

  private static func isSet(
    _ key: StaticString, of node: Node?, log: inout FieldLog
  ) -> Bool {
    log.value(key, of: node).map { log.flag($0) } ?? false
  }

  /// A job has no phase of its own: its true condition stands for one.
  private static func jobPhase(_ root: Node, log: inout FieldLog) -> String {
    guard let conditions = log.value("conditions", of: log.value("status", of: root)) else {
      return ""
    }
    for condition in log.elements(conditions) {
      let type = log.value("type", of: condition).map { log.text($0) } ?? ""
      let status = log.value("status", of: condition).map { log.text($0) } ?? ""
      if status == "True", type == "Complete" || type == "Failed" { return type }
    }
    return ""
  }
}
