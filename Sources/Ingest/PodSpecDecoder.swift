import Model

/// Reads the images of a pod spec, wherever it stands.
struct PodSpecDecoder {
  private(set) var referrers: [Referrer] = []
  private(set) var serviceAccount = ""
  private(set) var pullSecrets: [String] = []
  /// Whether the reference pruner looks at pod specs of this kind of object.
  private let isSeenByPruner: Bool

  init(isSeenByPruner: Bool) {
    self.isSeenByPruner = isSeenByPruner
  }

  mutating func read(_ spec: Node, log: inout FieldLog) {
    for (key, value) in log.fields(spec) {
      switch key {
      case "initContainers":
        readContainers(value, role: .initContainer, isSeen: isSeenByPruner, log: &log)
      case "containers":
        readContainers(value, role: .container, isSeen: isSeenByPruner, log: &log)
      case "ephemeralContainers":
        readContainers(value, role: .ephemeralContainer, isSeen: false, log: &log)
      case "volumes": readVolumes(value, log: &log)
      case "serviceAccountName": serviceAccount = log.text(value)
      case "serviceAccount": if serviceAccount.isEmpty { serviceAccount = log.text(value) }
      case "imagePullSecrets":
        for secret in log.elements(value) {
          if let name = log.value("name", of: secret) { pullSecrets.append(log.text(name)) }
        }
      default: break
      }
    }
  }

  /// Reads what a pod's containers really run: `status.containerStatuses[].imageID` and its like.
  mutating func readStatus(_ status: Node, log: inout FieldLog) {
    for (key, value) in log.fields(status) {
      switch key {
      case "containerStatuses", "initContainerStatuses", "ephemeralContainerStatuses":
        let path = log.path(to: value)
        for (index, container) in log.elements(value).enumerated() {
          readRunning(container, field: "\(path)[\(index)].imageID", log: &log)
        }
      default: break
      }
    }
  }

  private mutating func readContainers(
    _ containers: Node, role: Referrer.Role, isSeen: Bool, log: inout FieldLog
  ) {
    let path = log.path(to: containers)
    for (index, container) in log.elements(containers).enumerated() {
      var image: Node?
      var name = ""
      var pullPolicy = ""
      for (key, value) in log.fields(container) {
        switch key {
        case "name": name = log.text(value)
        case "image": image = value
        case "imagePullPolicy": pullPolicy = log.text(value)
        default: break
        }
      }
      guard let image, !image.isNull else { continue }
      referrers.append(
        ReferenceDecoder.pullSpec(
          log.text(image), field: "\(path)[\(index)].image", role: role, container: name,
          pullPolicy: pullPolicy, isSeenByPruner: isSeen))
    }
  }

  private mutating func readVolumes(_ volumes: Node, log: inout FieldLog) {
    let path = log.path(to: volumes)
    for (index, volume) in log.elements(volumes).enumerated() {
      guard let image = log.value("image", of: volume),
        let reference = log.value("reference", of: image)
      else { continue }
      let pullPolicy = log.value("pullPolicy", of: image).map { log.text($0) } ?? ""
      referrers.append(
        ReferenceDecoder.pullSpec(
          log.text(reference), field: "\(path)[\(index)].image.reference", role: .imageVolume,
          pullPolicy: pullPolicy, isSeenByPruner: false))
    }
  }

  /// The runtime's name before `://` is no part of the pull spec.
  private mutating func readRunning(_ container: Node, field: String, log: inout FieldLog) {
    guard let id = log.value("imageID", of: container) else { return }
    let text = log.text(id)
    guard !text.isEmpty else { return }
    let scheme = text.utf8.firstRange(of: "://".utf8)
    let name = log.value("name", of: container).map { log.text($0) } ?? ""
    let referrer = ReferenceDecoder.pullSpec(
      String(text[(scheme?.upperBound ?? text.startIndex)...]), field: field, role: .running,
      container: name, isSeenByPruner: false)
    referrers.append(referrer)
  }
}
