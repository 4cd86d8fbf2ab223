/// A `from` or `to` of the API: an object, or a pull spec, by kind.
package struct ObjectReference: Hashable, Sendable {
  /// `DockerImage`, `ImageStreamTag` or `ImageStreamImage`; anything else is passed on as it is.
  package let kind: String
  /// Empty for the namespace of the object that carries the reference.
  package let namespace: String
  package let name: String

  package init(kind: String, namespace: String, name: String) {
    self.kind = kind
    self.namespace = namespace
    self.name = name
  }

  /// Why the name is not what its kind asks for, in the reference pruner's words; nil where it is,
  /// and for pull specs.
  package var invalidReason: String? {
    switch kind {
    case "ImageStreamTag":
      if name.contains("@") {
        return "\"\(name)\" is an image stream image, not an image stream tag"
      }
      let parts = name.split(separator: ":", omittingEmptySubsequences: false)
      guard parts.count == 2 else {
        return "expected exactly one : delimiter in the istag \"\(name)\""
      }
      guard parts.contains(where: \.isEmpty) else { return nil }
      return "image stream tag name \"\(name)\" must have a name and a tag"
    case "ImageStreamImage":
      let parts = name.split(separator: "@", omittingEmptySubsequences: false)
      guard parts.count == 2 else {
        return "expected exactly one @ in the isimage name \"\(name)\""
      }
      guard parts.contains(where: \.isEmpty) else { return nil }
      return "image stream image name \"\(name)\" must have a name and ID"
    default: return nil
    }
  }

  /// What the reference names, seen from the object that carries it.
  ///
  /// - Parameters:
  ///   - namespace: The namespace of the object that carries it.
  ///   - imageStream: The image stream that carries it, by whose name an `ImageStreamTag` without
  ///     a colon is completed; nil where no stream carries it.
  /// - Returns: Nil where the reference names nothing in the cluster.
  package func target(in namespace: String, of imageStream: String? = nil) -> ImageTarget? {
    let holder = self.namespace.isEmpty ? namespace : self.namespace
    switch kind {
    case "DockerImage": return (try? PullSpec(parsing: name))?.target
    case "ImageStreamTag":
      let parts = name.split(separator: ":", omittingEmptySubsequences: false)
      if parts.count == 1, let imageStream, !name.isEmpty, !name.contains("@") {
        return ImageTarget(namespace: holder, imageStream: imageStream, tag: name)
      }
      guard parts.count == 2, !parts[0].isEmpty, !parts[1].isEmpty, !name.contains("@") else {
        return nil
      }
      return ImageTarget(namespace: holder, imageStream: String(parts[0]), tag: String(parts[1]))
    case "ImageStreamImage":
      let parts = name.split(separator: "@", omittingEmptySubsequences: false)
      guard parts.count == 2, !parts[0].isEmpty, !parts[1].isEmpty else { return nil }
      return ImageTarget(namespace: holder, imageStream: String(parts[0]), image: String(parts[1]))
    default: return nil
    }
  }
}
