package import Model

/// What the name of a file says of what is in it, without a look at the file.
///
/// It is evidence where the file itself says nothing: an empty list of `oc get` does not name the
/// kind that was listed, and whether a file is missed depends on whether it was meant to be read.
package struct PathEvidence: Hashable, Sendable {
  /// The kind that was listed; nil where the name says none, or more than one.
  package private(set) var kind: ObjectKind?
  /// The namespace of the folder of `oc adm inspect` that the file is in; nil elsewhere.
  package private(set) var namespace: String?
  /// The object that the file holds alone, in such a folder; nil where the file holds a list.
  package private(set) var name: String?
  /// Whether the name has `all` in it, as in `pods-all.yaml`.
  package private(set) var saysAll = false
  /// Whether the name is one of an export: then the file is missed where it is none.
  package let isNamedAsExport: Bool

  private static let extensions: Set = [
    "json", "jsonl", "ndjson", "yaml", "yml", "gz", "tgz", "tar",
  ]

  /// Reads a path as it is shown: with a `!` between an archive and its member.
  package init(path: String) {
    let parts = path.split { $0 == "/" || $0 == "!" }.map { String($0) }
    let file = parts.last ?? ""
    let stem = Self.stem(of: file)
    let hasExtension = stem.count < file.count
    isNamedAsExport = hasExtension || (!stem.contains(".") && FileNameWords(stem).kind != nil)
    guard hasExtension || isNamedAsExport else { return }
    if !readInspectLayout(Array(parts.dropLast()) + [stem]) {
      let words = FileNameWords(stem)
      kind = words.kind
      saysAll = words.saysAll
    }
  }

  /// A file's name without the endings of formats: `pods` of `pods.json.gz`.
  private static func stem(of file: String) -> String {
    var stem = Substring(file)
    while let dot = stem.lastIndex(of: "."),
      extensions.contains(stem[stem.index(after: dot)...].lowercased())
    {
      stem = stem[..<dot]
    }
    return String(stem)
  }

  /// Reads `namespaces/NS/GROUP/RESOURCE`, `cluster-scoped-resources/GROUP/RESOURCE`, each with a
  /// `/NAME` behind it for a single object, and `namespaces/NS/pods/NAME/NAME`.
  ///
  /// Source: `oc adm inspect`.
  private mutating func readInspectLayout(_ parts: [String]) -> Bool {
    let tail = Array(parts.suffix(5).reversed())
    func isNamespaces(_ index: Int) -> Bool { index < tail.count && tail[index] == "namespaces" }
    func isCluster(_ index: Int) -> Bool {
      index < tail.count && tail[index] == "cluster-scoped-resources"
    }
    if isNamespaces(4), tail[2] == "pods", tail[1] == tail[0] {
      (kind, namespace, name) = (.pod, tail[3], tail[0])
    } else if isNamespaces(4) {
      kind = ResourceName.kind(named: tail[1], group: tail[2])
      (namespace, name) = (tail[3], tail[0])
    } else if isNamespaces(3) {
      kind = ResourceName.kind(named: tail[0], group: tail[1])
      namespace = tail[2]
    } else if isNamespaces(2), tail[1] == tail[0] {
      (kind, name) = (.namespace, tail[0])
    } else if isCluster(3) {
      kind = ResourceName.kind(named: tail[1], group: tail[2])
      name = tail[0]
    } else if isCluster(2) {
      kind = ResourceName.kind(named: tail[0], group: tail[1])
    } else {
      return false
    }
    return true
  }
}
