import Model

/// The part of `dockerImageMetadata` that is kept.
struct ImageMetadata {
  /// Whether it is there and not null.
  var isPresent = false
  var builtAt: Timestamp?
  var sizeBytes: Int64 = 0
  var architecture = ""
  var operatingSystem = ""
  var config = ""
  var labelName = ""
  var labelVersion = ""

  init() {}

  init(_ node: Node, log: inout FieldLog) {
    isPresent = !node.isNull
    for (key, value) in log.fields(node) {
      switch key {
      case "Created": builtAt = log.time(value)
      case "Size": sizeBytes = log.integer(value) ?? 0
      case "Architecture": architecture = log.text(value)
      case "Os": operatingSystem = log.text(value)
      case "Id": config = log.text(value)
      case "Config": readLabels(value, log: &log)
      default: break
      }
    }
  }

  private mutating func readLabels(_ config: Node, log: inout FieldLog) {
    guard let labels = log.value("Labels", of: config) else { return }
    for (key, value) in log.fields(labels) {
      switch key {
      case "name": labelName = log.text(value)
      case "version": labelVersion = log.text(value)
      default: break
      }
    }
  }
}
