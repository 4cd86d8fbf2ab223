/// Everything about one image stream, as numbers.
///
/// All that mentions the stream is computed from its plan: which images it has, when they came, how
/// it names them.
///
/// The images of a stream are neighbours, oldest first. In a stream of several platforms each
/// revision is an index followed by its sub-manifests; images that are left over come after, singly.
struct StreamPlan {
  /// Which stream of the cluster.
  let index: Int
  /// The seed of the cluster.
  let seed: UInt64
  /// Its namespace and name.
  let repository: Repository
  /// Where its images come from.
  let origin: StreamOrigin
  /// How it names them.
  let scheme: TagScheme
  /// What is true of its imports.
  let traits: StreamTraits
  /// Its images in the cluster's numbering.
  let images: Range<Int>
  /// How many history items it should have.
  let historyItems: Int
  /// Sub-manifests of each revision; 0 where revisions are plain images.
  let childrenPerIndex: Int
  /// When its revisions came.
  let timeline: Timeline
  /// How many of them had come when the export was taken.
  let revisions: Int

  /// Revisions that are indexes; they come first.
  var indexes: Int { childrenPerIndex == 0 ? 0 : images.count / (childrenPerIndex + 1) }

  /// The last revision, or nil where there is none.
  var newest: Int? { revisions > 0 ? revisions - 1 : nil }

  /// The namer of its tags.
  var namer: TagNamer { TagNamer(stream: index, seed: seed, scheme: scheme, traits: traits) }

  /// How many revisions share a tag of the scheme.
  var revisionsPerTag: Int { scheme.revisionsPerTag(of: timeline.revisions) }

  /// How many revisions a number of images makes.
  static func revisions(ofImages images: Int, childrenPerIndex: Int) -> Int {
    guard childrenPerIndex > 0 else { return images }
    let (groups, rest) = images.quotientAndRemainder(dividingBy: childrenPerIndex + 1)
    return groups + rest
  }

  /// The image of a revision, in the cluster's numbering.
  func image(of revision: Int) -> Int {
    let group = childrenPerIndex + 1
    return revision < indexes
      ? images.lowerBound + revision * group
      : images.lowerBound + indexes * group + revision - indexes
  }

  /// The name that the scheme gives a revision.
  func tag(of revision: Int) -> String {
    let group = revision / revisionsPerTag
    return namer.name(ofGroup: group, at: timeline.moment(of: group * revisionsPerTag))
  }

  /// Appends where an image of this stream is pulled from, without tag or digest.
  func spellSource(into text: inout Text) {
    switch origin {
    case .pushed:
      text.append(Repository.registry)
      text.append("/")
      text.append(repository)
    case .imported(let registry, let organisation):
      text.append(registry)
      text.append("/")
      text.append(organisation)
      text.append("/")
      text.append(repository.name)
    }
  }
}
