import Model

/// Why the reference would remove nothing at all.
package struct Refusal: Hashable, Sendable {
  /// What stops it.
  package enum Cause: String, CaseIterable, Sendable {
    /// Flags that are out of range or do not go together.
    case flags
    /// An object that does not decode fails its whole list.
    case undecodableObject = "undecodable-object"
    /// A replication controller or deployment config without a template crashes it.
    case missingTemplate = "missing-template"
    /// References that do not parse.
    case invalidReferences = "invalid-references"
    /// Image metadata that is there but does not decode.
    case undecodableMetadata = "undecodable-metadata"
  }

  package let cause: Cause
  /// One sentence; the reference's own words where they are known.
  package let message: String
  /// The objects that stop it, in order; empty for flags and references.
  package let objects: [UndecodedField]
  /// In the order in which the reference lists them; empty for every other cause.
  package let invalidReferences: [InvalidReference]

  package init(
    cause: Cause, message: String, objects: [UndecodedField] = [],
    invalidReferences: [InvalidReference] = []
  ) {
    self.cause = cause
    self.message = message
    self.objects = objects
    self.invalidReferences = invalidReferences
  }

  /// Whether the reference would crash rather than refuse.
  package var isCrash: Bool { cause == .missingTemplate }
}

/// A field, or its absence, that stops the reference.
package struct UndecodedField: Hashable, Sendable {
  package let kind: String
  package let namespace: String
  package let name: String
  package let field: String
  package let message: String

  package init(kind: String, namespace: String, name: String, field: String, message: String) {
    self.kind = kind
    self.namespace = namespace
    self.name = name
    self.field = field
    self.message = message
  }

  /// Whether it is part of an image's metadata, which the reference decodes later than the rest.
  package var isImageMetadata: Bool {
    kind == ObjectKind.image.rawValue && field.hasPrefix("dockerImageMetadata")
  }
}

/// A reference that does not parse.
package struct InvalidReference: Hashable, Sendable {
  package let holder: Holder
  /// The container's name; empty for a build's strategy.
  package let container: String
  /// `DockerImage` for a pull spec, else the kind of the reference.
  package let referenceKind: String
  /// As it is written.
  package let text: String
  /// In the reference's words.
  package let why: String

  package init(
    holder: Holder, container: String, referenceKind: String, text: String, why: String
  ) {
    self.holder = holder
    self.container = container
    self.referenceKind = referenceKind
    self.text = text
    self.why = why
  }

  /// One line, as the reference prints it.
  package var message: String {
    let part = holder.role == .initContainer ? "init container" : "container"
    let place = container.isEmpty ? "" : "\(part) \(container): "
    let target = referenceKind == "DockerImage" ? "image" : referenceKind
    return "\(holder.kind.lowercased())/\(holder.name) namespace=\(holder.namespace): \(place)"
      + "invalid \(target) reference \"\(text)\": \(why)"
  }
}
