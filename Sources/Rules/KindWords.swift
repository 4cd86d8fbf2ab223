package import Model

/// Kinds in words.
package enum KindWords {
  /// Names joined by commas, where all referrers together are one word.
  static func list(_ kinds: [ObjectKind]) -> String {
    names(kinds).joined(separator: ", ")
  }

  /// As a rule's file writes them.
  package static func names(_ kinds: [ObjectKind]) -> [String] {
    guard Set(kinds).isSuperset(of: ObjectKind.referrers) else { return kinds.map(\.rawValue) }
    return kinds.filter { !ObjectKind.referrers.contains($0) }.map(\.rawValue) + ["referrers"]
  }

  /// Kinds by their names; `referrers` stands for all that the reference pruner reads.
  static func kinds(
    _ key: String, in fields: FrontMatterFields
  ) throws(RuleFileError) -> [ObjectKind] {
    if key == "needs" { _ = try fields.required(key) }
    var kinds: [ObjectKind] = []
    for (text, node) in try fields.texts(key) {
      if let kind = ObjectKind(rawValue: text) {
        kinds.append(kind)
      } else if text == "referrers" {
        kinds += ObjectKind.referrers
      } else {
        let known = ObjectKind.allCases.map(\.rawValue) + ["referrers"]
        let near = NearNames.names(like: text, among: known)
        throw node.error(
          .valueUnknown(key: key, value: text, allowed: near.isEmpty ? known.sorted() : near))
      }
    }
    return kinds
  }
}
