package import Model

/// An image that the reference would take away from something that still uses it.
package struct Hazard: Hashable, Sendable {
  /// Who uses the image, and why the reference does not see it.
  package struct User: Hashable, Sendable {
    package let holder: Holder
    package let why: String
    /// What the field names, where it is a pull spec; else empty.
    package let pullSpec: String
    /// The image stream it names; nil where it names none.
    package let target: ImageTarget?

    package init(holder: Holder, why: String, pullSpec: String, target: ImageTarget?) {
      self.holder = holder
      self.why = why
      self.pullSpec = pullSpec
      self.target = target
    }
  }

  /// A tag that would hold the image.
  package struct Remedy: Hashable, Sendable {
    /// Whether a history still holds the image, so that it can be tagged from there.
    package let isHeld: Bool
    /// `namespace/stream@digest` where it is held, else the pull spec of a user.
    package let source: String
    /// `namespace/stream:tag`.
    package let tag: String

    package init(isHeld: Bool, source: String, tag: String) {
      self.isHeld = isHeld
      self.source = source
      self.tag = tag
    }
  }

  package let image: String
  /// In order of kind, namespace, name and field; never empty.
  package let users: [User]
  /// Nil where no user says by which image stream to hold it.
  package let remedy: Remedy?

  package init(image: String, users: [User], remedy: Remedy?) {
    self.image = image
    self.users = users
    self.remedy = remedy
  }

  /// The users as people write them, each once.
  package var usedBy: [String] {
    var texts: [String] = []
    for user in users where texts.last != user.holder.text { texts.append(user.holder.text) }
    return texts
  }

  /// Why the reference does not see them, each reason once.
  package var why: String {
    var reasons: [String] = []
    for user in users where !reasons.contains(user.why) { reasons.append(user.why) }
    return reasons.joined(separator: "; ")
  }
}
