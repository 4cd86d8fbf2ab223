import Model
import Store

/// Looks for what would make the reference remove nothing at all.
struct RefusalFinder {
  let policy: PrunePolicy

  /// What stops the reference before anything is pruned, in the order in which it would meet it.
  func refusal(_ reader: PlanReader, invalid: [InvalidReference]) throws -> Refusal? {
    let fields = try reader.undecodable().map(UndecodedField.init).filter { field in
      policy.namespace == nil || field.namespace == policy.namespace
        || field.kind == ObjectKind.image.rawValue
    }
    let objects = fields.filter { !$0.isImageMetadata }
    if let first = objects.first {
      return Refusal(cause: .undecodableObject, message: first.sentence, objects: objects)
    }
    if let crash = try missingTemplate(reader) { return crash }
    if let first = invalid.first {
      return Refusal(
        cause: .invalidReferences,
        message: "failed to build graph - no changes made: \(first.message)",
        invalidReferences: invalid)
    }
    return fields.first.map { first in
      Refusal(
        cause: .undecodableMetadata,
        message: "failed to build graph - no changes made: "
          + "failed to read image metadata for \(first.name): \(first.field): \(first.message)",
        objects: fields)
    }
  }

  private func missingTemplate(_ reader: PlanReader) throws -> Refusal? {
    let kinds: [ObjectKind] = [.replicationController, .deploymentConfig]
    let found = try reader.withoutTemplate(in: policy.namespace).filter { object in
      kinds.contains { $0.rawValue == object.kind }
    }
    guard let first = found.first else { return nil }
    return Refusal(
      cause: .missingTemplate,
      message: "the reference crashes: \(first.kind) \(first.namespace)/\(first.name) "
        + "has no 'spec.template'",
      objects: found.map { object in
        UndecodedField(
          kind: object.kind, namespace: object.namespace, name: object.name,
          field: "spec.template", message: "is missing")
      })
  }
}

extension UndecodedField {
  init(_ row: UndecodableRow) {
    self.init(
      kind: row.kind, namespace: row.namespace, name: row.name, field: row.field,
      message: row.message)
  }

  fileprivate var sentence: String {
    let owner = namespace.isEmpty ? name : "\(namespace)/\(name)"
    return "\(kind) \(owner) does not decode, which fails its whole list: \(field): \(message)"
  }
}
