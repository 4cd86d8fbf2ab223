package import Model

/// An entry of `suppressions`: findings that are meant to be so.
package struct ConfiguredSuppression: Sendable {
  /// A rule's id, one it had before, or a topic.
  package let rule: String
  /// Patterns by key, in order of key; all must fit.
  package let scope: [(key: String, glob: Glob)]
  package let reason: String
  package let until: CalendarDay?
  package let reference: String
  /// The file.
  package let path: String
  /// Of the entry, from 1.
  package let line: Int

  /// `image_stream=cart, namespace=shop-*`; empty where it is about the whole cluster.
  package var scopeText: String {
    scope.map { "\($0.key)=\($0.glob.text)" }.joined(separator: ", ")
  }

  /// Whether a finding is within the scope.
  func covers(_ subject: FindingSubject) -> Bool {
    scope.allSatisfy { key, glob in
      switch key {
      case "namespace": glob.matches(subject.namespace)
      case "image_stream": glob.matches(subject.imageStream)
      case "tag": glob.matches(subject.tag)
      case "image": glob.matches(subject.image)
      case "kind": glob.matches(subject.kindText)
      default: glob.matches(subject.objectName)
      }
    }
  }
}

extension FindingSubject {
  /// The kind of the object to look at first.
  var kindText: String {
    if !name.isEmpty { return kind }
    if !imageStream.isEmpty { return ObjectKind.imageStream.rawValue }
    return image.isEmpty ? "" : ObjectKind.image.rawValue
  }

  /// The name of the object to look at first.
  fileprivate var objectName: String {
    if !name.isEmpty { return name }
    return imageStream.isEmpty ? image : imageStream
  }
}
