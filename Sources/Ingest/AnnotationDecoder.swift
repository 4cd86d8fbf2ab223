import Model

/// Reads the annotations that are meant for tagtidy, of an object and of its spec tags.
enum AnnotationDecoder {
  static func decode(
    _ root: Node, kind: ObjectKind?, metadata: ObjectMetadata, log: inout FieldLog
  ) -> [Annotation] {
    var found = own(metadata.annotations, tag: "", log: &log)
    guard kind == .imageStream, let tags = root["spec"]?["tags"] else { return found }
    for tag in tags.elements {
      found += own(tag["annotations"], tag: tag["name"]?.text.string ?? "", log: &log)
    }
    return found
  }

  private static func own(
    _ annotations: Node?, tag: String, log: inout FieldLog
  ) -> [Annotation] {
    guard let annotations else { return [] }
    var found: [Annotation] = []
    for (key, value) in log.fields(annotations)
    where key.hasPrefix("tagtidy/") && !value.isNull {
      found.append(Annotation(tag: tag, key: key.string, value: log.text(value)))
    }
    return found
  }
}
