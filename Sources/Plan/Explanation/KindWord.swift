import Model

/// The names by which `oc` takes a kind: singular, plural, short, with or without its group, in
/// either case.
enum KindWord {
  private static let shortNames: [String: ObjectKind] = [
    "po": .pod, "rc": .replicationController, "rs": .replicaSet, "deploy": .deployment,
    "dc": .deploymentConfig, "sts": .statefulSet, "ds": .daemonSet, "cj": .cronJob,
    "bc": .buildConfig, "is": .imageStream, "istag": .imageStreamTag, "isimage": .imageStreamImage,
  ]

  /// The kinds that are explained, among those that are known.
  private static let kinds =
    ObjectKind.referrers + [.imageStream, .imageStreamTag, .imageStreamImage, .image]

  /// The kind of that name; nil where it is none of those that are known by themselves.
  static func kind(_ word: String) -> ObjectKind? {
    let word = resource(word)
    if let kind = shortNames[word] { return kind }
    if word.hasSuffix("s"), let kind = shortNames[String(word.dropLast())], kind != .imageStream {
      return kind
    }
    return kinds.first { [$0.rawValue.lowercased(), $0.resource].contains(word) }
  }

  /// Whether a kind, as it is stored, goes by that name.
  static func names(_ word: String, _ stored: String) -> Bool {
    if let kind = kind(word), kind.rawValue == stored { return true }
    let (asked, whole) = (word.lowercased(), stored.lowercased())
    if asked == whole { return true }
    let singular = resource(stored)
    return [singular, singular + "s"].contains(resource(word)) && !stored.isEmpty
      && (!asked.contains(".") || isGroup(asked, of: whole))
  }

  /// The name before its group.
  private static func resource(_ word: String) -> String {
    String(word.lowercased().prefix { $0 != "." })
  }

  /// Whether both name the same group; the stored kind may name none.
  private static func isGroup(_ asked: String, of stored: String) -> Bool {
    guard stored.contains(".") else { return true }
    return asked.drop { $0 != "." } == stored.drop { $0 != "." }
  }
}
