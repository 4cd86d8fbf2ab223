import Model

/// Reads the annotations that are meant for tagtidy, of an object and of its spec tags.
enum AnnotationDecoder {
  static func decode(_ root: Node, metadata: ObjectMetadata) -> [Annotation] {
    var found = own(metadata.annotations, tag: "")
    for tag in root["spec"]?["tags"]?.elements ?? root.elements {
      found += own(tag["annotations"], tag: tag["name"]?.text.string ?? "")
    }
    return found
  }

  private static func own(_ annotations: Node?, tag: String) -> [Annotation] {
    guard let annotations else { return [] }
    return annotations.fields.compactMap { key, value in
      guard key.hasPrefix("tagtidy/"), value.kind == .string else { return nil }
      return Annotation(tag: tag, key: key.string, value: value.text.string)
    }
  }
}
