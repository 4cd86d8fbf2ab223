import Model

/// Reads image triggers: those of build configs and deployment configs, and the annotation
/// `image.openshift.io/triggers` of any other object.
struct TriggerDecoder {
  private(set) var referrers: [Referrer] = []
  private let namespace: String

  init(namespace: String) {
    self.namespace = namespace
  }

  /// Reads `spec.triggers[].imageChange`.
  mutating func readBuildConfig(_ spec: Node?, log: inout FieldLog) {
    read(spec, key: "imageChange", last: "lastTriggeredImageID", log: &log)
  }

  /// Reads `spec.triggers[].imageChangeParams`.
  mutating func readDeploymentConfig(_ spec: Node?, log: inout FieldLog) {
    read(spec, key: "imageChangeParams", last: "lastTriggeredImage", log: &log)
  }

  /// Reads the annotation: a JSON array of objects with `from`, and `paused` perhaps.
  mutating func readAnnotation(_ metadata: ObjectMetadata, log: inout FieldLog) {
    guard let annotation = log.value("image.openshift.io/triggers", of: metadata.annotations)
    else { return }
    let field = log.path(to: annotation)
    var inner = FieldLog()
    let found: [Referrer]? = EmbeddedJSON.read(log.text(annotation).utf8) { root in
      inner.elements(root).enumerated().compactMap { index, trigger in
        let place = inner.value("fieldPath", of: trigger).map { inner.text($0) }
        return ReferenceDecoder.object(
          inner.value("from", of: trigger), namespace: namespace, field: "\(field)[\(index)].from",
          role: .trigger, container: Self.container(in: place ?? ""),
          isPaused: Self.isPaused(trigger, log: &inner), log: &inner)
      }
    }
    if found == nil { log.note("is no JSON array of triggers", at: annotation) }
    referrers += found ?? []
    for complaint in inner.complaints { log.note(complaint.message, at: annotation) }
  }

  private mutating func read(
    _ spec: Node?, key: StaticString, last: StaticString, log: inout FieldLog
  ) {
    guard let triggers = log.value("triggers", of: spec) else { return }
    let path = log.path(to: triggers)
    for (index, trigger) in log.elements(triggers).enumerated() {
      guard let change = log.value(key, of: trigger) else { continue }
      let field = "\(path)[\(index)].\(key)"
      if let from = log.value("from", of: change) {
        let isPaused = Self.isPaused(change, log: &log)
        let containers = log.value("containerNames", of: change).map { log.texts($0) } ?? []
        for container in containers.isEmpty ? [""] : containers {
          add(from, field: "\(field).from", container: container, isPaused: isPaused, log: &log)
        }
      }
      guard let image = log.value(last, of: change) else { continue }
      let text = log.text(image)
      guard !text.isEmpty else { continue }
      referrers.append(
        ReferenceDecoder.pullSpec(
          text, field: "\(field).\(last)", role: .lastTriggered, isSeenByPruner: false))
    }
  }

  private mutating func add(
    _ from: Node, field: String, container: String, isPaused: Bool, log: inout FieldLog
  ) {
    let referrer = ReferenceDecoder.object(
      from, namespace: namespace, field: field, role: .trigger, container: container,
      isPaused: isPaused, log: &log)
    if let referrer { referrers.append(referrer) }
  }

  /// Build configs say `paused`, the annotation `paused` as truth or text, and deployment configs
  /// `automatic: false`.
  private static func isPaused(_ trigger: Node, log: inout FieldLog) -> Bool {
    if let paused = log.value("paused", of: trigger) {
      return paused.kind == .string ? log.text(paused) == "true" : log.flag(paused)
    }
    return log.value("automatic", of: trigger).map { !log.flag($0) } ?? false
  }

  /// The container a field path names, as in `spec.template.spec.containers[?(@.name=="web")].image`;
  /// empty where it names none.
  private static func container(in fieldPath: String) -> String {
    guard let start = fieldPath.firstRange(of: "@.name==\"") else { return "" }
    return String(fieldPath[start.upperBound...].prefix { $0 != "\"" })
  }
}
