import Model

/// Reads builds and build configs.
enum BuildDecoder {
  static func decode(_ root: Node, metadata: ObjectMetadata, log: inout FieldLog) -> Workload {
    let spec = log.value("spec", of: root)
    let status = log.value("status", of: root)
    let strategy = strategy(of: spec, log: &log)
    var referrers: [Referrer] = []
    var secrets: [String] = []
    func add(
      _ node: Node?, _ role: Referrer.Role, field: String? = nil, isSeen: Bool = false
    ) {
      guard let node else { return }
      let referrer = ReferenceDecoder.object(
        node, namespace: metadata.namespace, field: field ?? log.path(to: node), role: role,
        isSeenByPruner: isSeen, log: &log)
      if let referrer { referrers.append(referrer) }
    }
    func addSecret(_ key: StaticString, of node: Node?) {
      let name = log.value("name", of: log.value(key, of: node)).map { log.text($0) }
      if let name { secrets.append(name) }
    }
    add(log.value("from", of: strategy), .buildStrategy, isSeen: true)
    addSecret("pullSecret", of: strategy)
    if let images = log.value("images", of: log.value("source", of: spec)) {
      let path = log.path(to: images)
      for (index, image) in log.elements(images).enumerated() {
        add(log.value("from", of: image), .buildSource, field: "\(path)[\(index)].from")
        addSecret("pullSecret", of: image)
      }
    }
    let output = log.value("output", of: spec)
    add(log.value("to", of: output), .buildOutput)
    addSecret("pushSecret", of: output)
    var triggers = TriggerDecoder(namespace: metadata.namespace)
    triggers.readBuildConfig(spec, log: &log)
    let nanoseconds = log.value("duration", of: status).flatMap { log.integer($0) }
    return Workload(
      phase: log.value("phase", of: status).map { log.text($0) } ?? "",
      serviceAccount: log.value("serviceAccount", of: spec).map { log.text($0) } ?? "",
      durationSeconds: nanoseconds.map { $0 / 1_000_000_000 },
      ownerKind: metadata.ownerKind, ownerName: metadata.ownerName, pullSecrets: secrets,
      referrers: referrers + triggers.referrers)
  }

  /// The strategy that counts: source wins over docker over custom.
  private static func strategy(of spec: Node?, log: inout FieldLog) -> Node? {
    let strategy = log.value("strategy", of: spec)
    return log.value("sourceStrategy", of: strategy)
      ?? log.value("dockerStrategy", of: strategy)
      ?? log.value("customStrategy", of: strategy)
  }
}
