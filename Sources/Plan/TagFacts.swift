import Model

/// What a retirement policy looks at in a tag.
struct TagFacts {
  let name: String
  /// By its numbers among the histories; nil where it has none.
  let item: NamedItem?
  let convention: Convention
  /// When the day or month in the name begins, in seconds since 1970; nil where it carries none.
  let carriedAt: Int64?
  let family: String
  /// Text whose order is the order of versions; nil where the name has none.
  let versionKey: String?
  /// When revision 1 was made; nil where that is not known, or there is none.
  let changedAt: Int64?
  /// When the current image was made: the later of its build and its object; nil where not known.
  let imageMadeAt: Int64?
  /// The images of all revisions, the current one first; empty without a history.
  let images: [DigestID]

  /// Whether it is newer than another: by the date in its name, else by its last change, else by
  /// name; a tag of which neither is known counts as the newest.
  func isNewer(than other: TagFacts) -> Bool {
    let own = (carriedAt ?? changedAt ?? .max, changedAt ?? .max)
    let others = (other.carriedAt ?? other.changedAt ?? .max, other.changedAt ?? .max)
    return own == others ? other.name.utf8.lexicographicallyPrecedes(name.utf8) : own > others
  }

  /// The first two numbers of the name's version: `2.0` of `v2.0.1`; nil where it has none.
  var versionLine: String? {
    versionKey.map { key in
      key.split(separator: ".").prefix(2)
        .map { number in String(Int(number) ?? 0) }.joined(separator: ".")
    }
  }
}
