import Model

/// What every object says of itself: `kind`, `apiVersion` and `metadata`.
struct ObjectMetadata {
  var kind = ""
  var apiVersion = ""
  var name = ""
  var namespace = ""
  var uid = ""
  var resourceVersion = ""
  var generation: Int64 = 0
  var createdAt: Timestamp?
  var annotations: Node?
  var labels: Node?
  var ownerKind = ""
  var ownerName = ""
  /// Whether a list says that it goes on.
  var isTruncated = false

  init(_ root: Node, log: inout FieldLog) {
    for (key, value) in log.fields(root) {
      switch key {
      case "kind": kind = log.text(value)
      case "apiVersion": apiVersion = log.text(value)
      case "metadata": read(value, log: &log)
      default: break
      }
    }
  }

  /// The API group; empty for the core group and the legacy forms of OpenShift's own.
  var group: String {
    guard let slash = apiVersion.utf8.firstIndex(of: UInt8(ascii: "/")) else { return "" }
    return String(apiVersion[..<slash])
  }

  /// The value of an annotation; nil where the object has none of that name.
  func annotation(_ key: StaticString, log: inout FieldLog) -> String? {
    log.value(key, of: annotations).map { log.text($0) }
  }

  private mutating func read(_ metadata: Node, log: inout FieldLog) {
    for (key, value) in log.fields(metadata) {
      switch key {
      case "name": name = log.text(value)
      case "namespace": namespace = log.text(value)
      case "uid": uid = log.text(value)
      case "resourceVersion": resourceVersion = log.text(value)
      case "generation": generation = log.integer(value) ?? 0
      case "creationTimestamp": createdAt = log.time(value)
      case "annotations": annotations = value.isNull ? nil : value
      case "labels": labels = value.isNull ? nil : value
      case "ownerReferences": readOwners(value, log: &log)
      case "continue": isTruncated = isTruncated || !log.text(value).isEmpty
      case "remainingItemCount": isTruncated = isTruncated || (log.integer(value) ?? 0) > 0
      default: break
      }
    }
  }

  private mutating func readOwners(_ owners: Node, log: inout FieldLog) {
    for owner in log.elements(owners) {
      let isController = log.value("controller", of: owner).map { log.flag($0) } ?? false
      guard isController || ownerName.isEmpty else { continue }
      ownerKind = log.value("kind", of: owner).map { log.text($0) } ?? ""
      ownerName = log.value("name", of: owner).map { log.text($0) } ?? ""
    }
  }
}
