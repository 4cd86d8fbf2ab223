import Model

/// Reads references to images: pull specs, and `from` and `to` of the API.
enum ReferenceDecoder {
  /// Reads an object reference; nil for null.
  static func reference(_ node: Node, log: inout FieldLog) -> ObjectReference? {
    guard !node.isNull else { return nil }
    var kind = ""
    var namespace = ""
    var name = ""
    for (key, value) in log.fields(node) {
      switch key {
      case "kind": kind = log.text(value)
      case "namespace": namespace = log.text(value)
      case "name": name = log.text(value)
      default: break
      }
    }
    return ObjectReference(kind: kind, namespace: namespace, name: name)
  }

  /// A field that holds a pull spec.
  ///
  /// White space alone is no reference and no error, as the reference pruner has it.
  static func pullSpec(
    _ text: String, field: String, role: Referrer.Role, container: String = "",
    pullPolicy: String = "", isPaused: Bool = false, isSeenByPruner: Bool
  ) -> Referrer {
    var parts: PullSpec?
    var invalidReason: String?
    if !text.allSatisfy(\.isWhitespace) {
      do { parts = try PullSpec(parsing: text) } catch { invalidReason = "\(error)" }
    }
    return Referrer(
      field: field, role: role, container: container, pullSpec: text, parts: parts,
      invalidReason: invalidReason, target: parts?.target, pullPolicy: pullPolicy,
      isPaused: isPaused, isSeenByPruner: isSeenByPruner)
  }

  /// A field that holds an object reference; nil where it is not there.
  static func object(
    _ node: Node?, namespace: String, field: String, role: Referrer.Role, container: String = "",
    isPaused: Bool = false, isSeenByPruner: Bool = false, log: inout FieldLog
  ) -> Referrer? {
    guard let node, let reference = reference(node, log: &log) else { return nil }
    if reference.kind == "DockerImage" {
      return pullSpec(
        reference.name, field: field, role: role, container: container, isPaused: isPaused,
        isSeenByPruner: isSeenByPruner)
    }
    return Referrer(
      field: field, role: role, container: container, referenceKind: reference.kind,
      pullSpec: reference.name, parts: nil, invalidReason: reference.invalidReason,
      target: reference.target(in: namespace), isPaused: isPaused,
      isSeenByPruner: isSeenByPruner)
  }
}
