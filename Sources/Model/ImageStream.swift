/// A named set of tags in a namespace.
package struct ImageStream: Sendable {
  /// `status.dockerImageRepository`: the integrated registry's name for it; empty where unset.
  package let repository: String
  /// `status.publicDockerImageRepository`; empty where unset.
  package let publicRepository: String
  /// `spec.dockerImageRepository`, deprecated; empty where unset.
  package let specRepository: String
  /// `spec.lookupPolicy.local`: whether pods may name the stream by its short name.
  package let hasLocalLookup: Bool
  /// The annotation `openshift.io/image.insecureRepository`.
  package let isInsecure: Bool
  package let generation: Int64
  /// In the order of the export.
  package let specTags: [SpecTag]
  /// In the order of the export, one per tag.
  package let histories: [TagHistory]
  /// Spec tags and histories together, each tag once.
  package let tags: [ImageStreamTag]
  package private(set) var storedSize: StoredSize

  package init(
    repository: String, publicRepository: String, specRepository: String, hasLocalLookup: Bool,
    isInsecure: Bool, generation: Int64, specTags: [SpecTag], histories: [TagHistory],
    storedSize: StoredSize
  ) {
    self.repository = repository
    self.publicRepository = publicRepository
    self.specRepository = specRepository
    self.hasLocalLookup = hasLocalLookup
    self.isInsecure = isInsecure
    self.generation = generation
    self.specTags = specTags
    self.histories = histories
    tags = ImageStreamTag.all(specTags, histories)
    self.storedSize = storedSize
  }

  /// The same, known to be stored in so many bytes.
  package func weighing(_ storedBytes: Int) -> ImageStream {
    var copy = self
    copy.storedSize = storedSize.weighing(storedBytes)
    return copy
  }
}
