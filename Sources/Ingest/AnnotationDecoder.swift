import Model

/// Reads the annotations that are meant for tagtidy, of an object and of its spec tags, and of a
/// namespace the one that names its team.
enum AnnotationDecoder {
  /// The most bytes of a team's name; what is longer is something else.
  private static let longestTeam = 253

  static func decode(
    _ root: Node, kind: ObjectKind?, metadata: ObjectMetadata, teamKey: String?,
    log: inout FieldLog
  ) -> [Annotation] {
    var found = own(metadata.annotations, tag: "", log: &log)
    if kind == .namespace, let teamKey {
      found += team(metadata.annotations, key: teamKey, log: &log)
    }
    guard kind == .imageStream, let tags = root["spec"]?["tags"] else { return found }
    for tag in tags.elements {
      found += own(tag["annotations"], tag: tag["name"]?.text.string ?? "", log: &log)
    }
    return found
  }

  private static func team(
    _ annotations: Node?, key teamKey: String, log: inout FieldLog
  ) -> [Annotation] {
    guard let annotations, !teamKey.hasPrefix("tagtidy/") else { return [] }
    for (key, value) in log.fields(annotations) where key.string == teamKey && !value.isNull {
      let team = log.text(value)
      guard team.utf8.count <= longestTeam else { continue }
      return [Annotation(key: teamKey, value: team)]
    }
    return []
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
