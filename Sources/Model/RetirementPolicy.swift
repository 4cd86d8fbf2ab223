/// Which tags are taken out of service, and which are spared.
package struct RetirementPolicy: Hashable, Sendable {
  /// What a tag has to be like; a condition that is left out is met by every tag.
  package struct Selection: Hashable, Sendable {
    package var conventions: [Convention] = []
    package var families: [Glob] = []
    package var tags: [Glob] = []
    /// A regular expression for the whole name; empty for any.
    package var tagPattern = ""
    package var namespaces: [Glob] = []
    package var imageStreams: [Glob] = []
    /// The least age of the date in the name, in days; a name without one is not selected.
    package var carriedDateOlderThanDays: Int?
    /// The least age of the current image, of the younger of its build and its object, in days.
    package var imageOlderThanDays: Int?
    /// How long ago the current revision was made at least, in days.
    package var unchangedForDays: Int?

    package init() {}
  }

  /// A line of the policy: the first that selects a tag decides over it.
  package struct Rule: Hashable, Sendable {
    /// Never empty, and no other rule's.
    package let name: String
    package let selection: Selection
    /// How many of the newest tags of each family of an image stream stay; 0 where none does.
    package let newestOfFamily: Int
    /// How many of the newest tags of each version line of a family stay; 0 where none does.
    package let newestOfVersionLine: Int

    package init(
      name: String, selection: Selection, newestOfFamily: Int = 0, newestOfVersionLine: Int = 0
    ) {
      self.name = name
      self.selection = selection
      self.newestOfFamily = newestOfFamily
      self.newestOfVersionLine = newestOfVersionLine
    }
  }

  /// Tags that no rule retires.
  package struct Protection: Hashable, Sendable {
    /// Never empty, and no other protection's.
    package let name: String
    package let reason: String
    package let namespaces: [Glob]
    package let imageStreams: [Glob]
    package let tags: [Glob]

    package init(
      name: String, reason: String, namespaces: [Glob] = [], imageStreams: [Glob] = [],
      tags: [Glob] = []
    ) {
      self.name = name
      self.reason = reason
      self.namespaces = namespaces
      self.imageStreams = imageStreams
      self.tags = tags
    }

    /// Whether it spares that tag.
    package func covers(namespace: String, imageStream: String, tag: String) -> Bool {
      namespaces.allow(namespace) && imageStreams.allow(imageStream) && tags.allow(tag)
    }
  }

  /// The file it was read from, or `default`.
  package let name: String
  /// In the order in which they are asked; never empty.
  package let rules: [Rule]
  package let protections: [Protection]

  package init(name: String, rules: [Rule], protections: [Protection] = []) {
    self.name = name
    self.rules = rules
    self.protections = protections
  }
}
