import Model

/// The words of a file's name, looked through for the names of resources.
///
/// Words are joined where a resource has a longer name (`image-streams`). A short or common name
/// (`is`, `rc`, `image`) counts only beside words that say nothing, since `rc-4.16` is a release
/// candidate; two resources in one name say neither.
struct FileNameWords {
  private(set) var kind: ObjectKind?
  private(set) var saysAll = false

  private static let longestResource = 3
  private static let sayingNothing: Set = [
    "oc", "kubectl", "kube", "k8s", "openshift", "ocp", "cluster", "get", "all", "a", "list",
    "export", "exported", "dump", "o", "json", "yaml", "in",
  ]

  /// - Parameter stem: A file's name without the endings of formats.
  init(_ stem: String) {
    let pieces = stem.lowercased().split { !$0.isLetter && !$0.isNumber && $0 != "." }
    let words = pieces.flatMap { piece in
      Self.qualified(piece).map { [$0] } ?? piece.split(separator: ".").map { .plain(String($0)) }
    }
    var found: Set<ObjectKind> = []
    var hasWeak = false
    var hasOther = false
    var rest = words[...]
    while !rest.isEmpty {
      if let (kind, strength, count) = Self.resource(atStartOf: rest) {
        found.insert(kind)
        hasWeak = hasWeak || strength == .weak
        rest = rest.dropFirst(count)
        continue
      }
      let word = rest.removeFirst().text
      saysAll = saysAll || word == "all" || word == "allnamespaces"
      // `all-namespaces` names no resource.
      if word == "all", let next = rest.first?.text, next == "namespaces" || next == "projects" {
        rest.removeFirst()
      }
      hasOther = hasOther || !Self.saysNothing(word)
    }
    if found.count == 1, !(hasWeak && hasOther) { kind = found.first }
  }

  private enum Word {
    case plain(String)
    /// A resource with its API group; nil where no facts of it are kept.
    case resource(ObjectKind?)

    var text: String {
      if case .plain(let text) = self { text } else { "" }
    }
  }

  /// Reads `imagestreams.image.openshift.io`, `images.config`; nil for a word without a group.
  private static func qualified(_ piece: Substring) -> Word? {
    guard let dot = piece.firstIndex(of: ".") else { return nil }
    let group = String(piece[piece.index(after: dot)...])
    guard group == "config" || group.hasSuffix(".io") else { return nil }
    return .resource(
      ResourceName.kind(
        named: String(piece[..<dot]), group: group == "config" ? "config.openshift.io" : group))
  }

  private static func resource(
    atStartOf words: ArraySlice<Word>
  ) -> (kind: ObjectKind, strength: ResourceName.Strength, count: Int)? {
    if case .resource(let kind?) = words.first { return (kind, .strong, 1) }
    for count in (1...longestResource).reversed() where count <= words.count {
      let name = words.prefix(count).map(\.text).joined()
      if let (kind, strength) = ResourceName.kind(named: name) { return (kind, strength, count) }
    }
    return nil
  }

  /// Numbers and dates say nothing either.
  private static func saysNothing(_ word: String) -> Bool {
    sayingNothing.contains(word) || word.allSatisfy(\.isNumber)
  }
}
