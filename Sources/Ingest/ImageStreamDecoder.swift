import Model

/// Reads an `ImageStream`.
enum ImageStreamDecoder {
  static func decode(
    _ root: Node, metadata: ObjectMetadata, log: inout FieldLog
  ) -> ImageStream {
    let spec = log.value("spec", of: root)
    let status = log.value("status", of: root)
    let insecure = metadata.annotation("openshift.io/image.insecureRepository", log: &log)
    return ImageStream(
      repository: text("dockerImageRepository", of: status, log: &log),
      publicRepository: text("publicDockerImageRepository", of: status, log: &log),
      specRepository: text("dockerImageRepository", of: spec, log: &log),
      hasLocalLookup: log.value("lookupPolicy", of: spec)
        .flatMap { log.value("local", of: $0) }.map { log.flag($0) } ?? false,
      isInsecure: insecure == "true",
      generation: metadata.generation,
      specTags: log.value("tags", of: spec).map { specTags($0, log: &log) } ?? [],
      histories: log.value("tags", of: status).map { histories($0, log: &log) } ?? [],
      storedSize: StoredSizer.imageStream(root))
  }

  private static func text(
    _ key: StaticString, of node: Node?, log: inout FieldLog
  ) -> String {
    log.value(key, of: node).map { log.text($0) } ?? ""
  }

  private static func specTags(_ tags: Node, log: inout FieldLog) -> [SpecTag] {
    var decoded: [SpecTag] = []
    for tag in log.elements(tags) { decoded.append(specTag(tag, log: &log)) }
    return decoded
  }

  /// Reads one of `spec.tags[]`, also the `tag` of an image stream tag.
  static func specTag(_ tag: Node, log: inout FieldLog) -> SpecTag {
    var name = ""
    var from: ObjectReference?
    var isReference = false
    var generation: Int64?
    var importPolicy: Node?
    var referencePolicy: Node?
    for (key, value) in log.fields(tag) {
      switch key {
      case "name": name = log.text(value)
      case "from": from = ReferenceDecoder.reference(value, log: &log)
      case "reference": isReference = log.flag(value)
      case "generation": generation = log.integer(value)
      case "importPolicy": importPolicy = value
      case "referencePolicy": referencePolicy = value
      default: break
      }
    }
    return SpecTag(
      tag: name, from: from, isReference: isReference,
      isScheduled: log.value("scheduled", of: importPolicy).map { log.flag($0) } ?? false,
      isInsecure: log.value("insecure", of: importPolicy).map { log.flag($0) } ?? false,
      referencePolicy: text("type", of: referencePolicy, log: &log),
      importMode: text("importMode", of: importPolicy, log: &log), generation: generation,
      storedBytes: StoredSizer.element(tag, as: .tagReference))
  }

  private static func histories(_ tags: Node, log: inout FieldLog) -> [TagHistory] {
    var decoded: [TagHistory] = []
    for tag in log.elements(tags) {
      var name = ""
      var events: [TagEvent] = []
      var conditions: [TagCondition] = []
      for (key, value) in log.fields(tag) {
        switch key {
        case "tag": name = log.text(value)
        case "items": for item in log.elements(value) { events.append(event(item, log: &log)) }
        case "conditions": conditions = self.conditions(value, log: &log)
        default: break
        }
      }
      decoded.append(TagHistory(tag: name, events: events, conditions: conditions))
    }
    return decoded
  }

  /// Reads conditions, also those of an image stream tag.
  static func conditions(_ conditions: Node, log: inout FieldLog) -> [TagCondition] {
    var decoded: [TagCondition] = []
    for item in log.elements(conditions) { decoded.append(condition(item, log: &log)) }
    return decoded
  }

  private static func event(_ item: Node, log: inout FieldLog) -> TagEvent {
    var createdAt: Timestamp?
    var pullSpec = ""
    var image = ""
    var generation: Int64 = 0
    for (key, value) in log.fields(item) {
      switch key {
      case "created": createdAt = log.time(value)
      case "dockerImageReference": pullSpec = log.text(value)
      case "image":
        image = log.text(value)
        checkDigest(value, log: &log)
      case "generation": generation = log.integer(value) ?? 0
      default: break
      }
    }
    return TagEvent(
      createdAt: createdAt, pullSpec: pullSpec, image: image, generation: generation,
      storedBytes: StoredSizer.tagEvent(
        createdAt: createdAt, pullSpec: pullSpec, image: image, generation: generation))
  }

  /// A name that is no digest is kept as it is: the pruner compares names as text.
  private static func checkDigest(_ image: Node, log: inout FieldLog) {
    guard image.kind == .string, !image.text.isEmpty, !Digest.isWellFormed(image.text.bytes) else {
      return
    }
    // Longer than a digest, and short enough to be shown.
    do { _ = try Digest(parsing: String(image.text.string.prefix(100))) } catch {
      log.note("\(error)", at: image)
    }
  }

  private static func condition(_ condition: Node, log: inout FieldLog) -> TagCondition {
    TagCondition(
      type: text("type", of: condition, log: &log),
      status: text("status", of: condition, log: &log),
      reason: text("reason", of: condition, log: &log),
      message: text("message", of: condition, log: &log),
      changedAt: log.value("lastTransitionTime", of: condition).flatMap { log.time($0) },
      generation: log.value("generation", of: condition).flatMap { log.integer($0) } ?? 0,
      storedBytes: StoredSizer.element(condition, as: .tagEventCondition))
  }
}
