import Model

/// Reads what a cluster or namespace sets: limits, quotas, labels, the pruner and registries.
enum PolicyDecoder {
  static func limits(_ root: Node, log: inout FieldLog) -> [Limit] {
    guard let list = log.value("limits", of: log.value("spec", of: root)) else { return [] }
    var limits: [Limit] = []
    for item in log.elements(list) {
      let type = log.value("type", of: item).map { log.text($0) } ?? ""
      for (key, bounds) in log.fields(item) where !(key == "type") {
        for (resource, value) in log.fields(bounds) {
          guard let quantity = log.quantity(value) else { continue }
          limits.append(
            Limit(
              type: type, bound: key.string, resource: resource.string, quantity: quantity))
        }
      }
    }
    return limits
  }

  static func quotas(_ root: Node, log: inout FieldLog) -> [Quota] {
    let status = log.value("status", of: root)
    var used: [String: Quantity] = [:]
    if let list = log.value("used", of: status) {
      for (resource, value) in log.fields(list) { used[resource.string] = log.quantity(value) }
    }
    guard
      let hard = log.value("hard", of: status) ?? log.value("hard", of: log.value("spec", of: root))
    else { return [] }
    var quotas: [Quota] = []
    for (resource, value) in log.fields(hard) {
      guard let bound = log.quantity(value) else { continue }
      let name = resource.string
      quotas.append(Quota(resource: name, hard: bound, used: used[name]))
    }
    return quotas
  }

  static func namespace(
    _ root: Node, metadata: ObjectMetadata, log: inout FieldLog
  ) -> Namespace {
    var labels: [Namespace.Label] = []
    if let list = metadata.labels {
      for (key, value) in log.fields(list) {
        labels.append(Namespace.Label(key: key.string, value: log.text(value)))
      }
    }
    let phase = log.value("phase", of: log.value("status", of: root))
    return Namespace(
      phase: phase.map { log.text($0) } ?? "", labels: labels.sorted { $0.key < $1.key })
  }

  static func imagePruner(_ root: Node, log: inout FieldLog) -> ImagePruner {
    let spec = log.value("spec", of: root)
    let nanoseconds = log.value("keepYoungerThan", of: spec).flatMap { log.integer($0) }
    let duration = log.value("keepYoungerThanDuration", of: spec)
    let age = duration.flatMap { log.duration($0) }
    let schedule = log.value("schedule", of: spec)
    return ImagePruner(
      isSuspended: log.value("suspend", of: spec).map { log.flag($0) } ?? false,
      schedule: schedule.map { log.text($0) } ?? "",
      keepTagRevisions: log.value("keepTagRevisions", of: spec).flatMap { log.integer($0) },
      keepYoungerThanSeconds: age?.wholeSeconds ?? nanoseconds.map { $0 / 1_000_000_000 },
      hasBothAges: duration != nil && nanoseconds != nil,
      ignoresInvalidReferences: log.value("ignoreInvalidImageReferences", of: spec)
        .map { log.flag($0) } ?? false,
      conditions: conditions(log.value("status", of: root), log: &log))
  }

  private static func conditions(
    _ status: Node?, log: inout FieldLog
  ) -> [ImagePruner.Condition] {
    guard let list = log.value("conditions", of: status) else { return [] }
    var conditions: [ImagePruner.Condition] = []
    for item in log.elements(list) {
      conditions.append(
        ImagePruner.Condition(
          type: log.value("type", of: item).map { log.text($0) } ?? "",
          status: log.value("status", of: item).map { log.text($0) } ?? "",
          reason: log.value("reason", of: item).map { log.text($0) } ?? "",
          changedAt: log.value("lastTransitionTime", of: item).flatMap { log.time($0) }))
    }
    return conditions
  }

  static func registryConfiguration(
    _ root: Node, log: inout FieldLog
  ) -> RegistryConfiguration {
    let spec = log.value("spec", of: root)
    var storage = ""
    if let places = log.value("storage", of: spec) {
      for (key, _) in log.fields(places) where !(key == "managementState") { storage = key.string }
    }
    return RegistryConfiguration(
      managementState: log.value("managementState", of: spec).map { log.text($0) } ?? "",
      storage: storage,
      isReadOnly: log.value("readOnly", of: spec).map { log.flag($0) } ?? false)
  }

  static func imageConfiguration(_ root: Node, log: inout FieldLog) -> ImageConfiguration {
    let spec = log.value("spec", of: root)
    let status = log.value("status", of: root)
    let sources = log.value("registrySources", of: spec)
    var rules: [ImageConfiguration.RegistryRule] = []
    func add(_ list: String, _ registries: [String]) {
      rules += registries.map { ImageConfiguration.RegistryRule(list: list, registry: $0) }
    }
    func hosts(_ key: StaticString, of node: Node?) -> [String] {
      log.value(key, of: node).map { log.texts($0) } ?? []
    }
    if let allowed = log.value("allowedRegistriesForImport", of: spec) {
      for entry in log.elements(allowed) {
        let domain = log.value("domainName", of: entry).map { log.text($0) }
        add("allowed-for-import", domain.map { [$0] } ?? [])
      }
    }
    add("allowed", hosts("allowedRegistries", of: sources))
    add("blocked", hosts("blockedRegistries", of: sources))
    add("insecure", hosts("insecureRegistries", of: sources))
    let key: StaticString = "externalRegistryHostnames"
    let external = hosts(key, of: spec) + hosts(key, of: status)
    let hostname = log.value("internalRegistryHostname", of: status)
    return ImageConfiguration(
      internalRegistry: hostname.map { log.text($0) } ?? "",
      externalRegistries: Set(external).sorted(), rules: rules)
  }
}
