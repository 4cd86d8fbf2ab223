import Model
import Store

/// Finds every field that names a tag or image, whoever looks at it, and says whether it protects.
struct UserFinder {
  private let reader: ExplainReader
  private let policy: PrunePolicy
  private let references: ReferenceReader
  private let revisions: [ExplanationRevision]
  private let images: [ExplanationImage]
  /// Current images, by `namespace/stream:tag`.
  private let current: [String: String]
  /// `namespace/stream@digest` of what histories hold.
  private let held: Set<String>

  /// Looks for users of images, by every revision that holds one of them.
  init(
    _ reader: ExplainReader, policy: PrunePolicy, revisions: [ExplanationRevision],
    images: [ExplanationImage]
  ) {
    self.reader = reader
    self.policy = policy
    references = ReferenceReader(policy: policy, ages: AgeRule(policy, asOf: reader.asOf))
    self.revisions = revisions
    self.images = images
    var current: [String: String] = [:]
    for revision in revisions where revision.number == 1 {
      current[revision.tagName] = revision.image
    }
    self.current = current
    held = Set(revisions.map { "\($0.namespace)/\($0.imageStream)@\($0.image)" })
  }

  /// What is found.
  struct Found {
    var users: [ExplanationUser] = []
    var referrers: [ReferrerRow] = []
    var specTags: [SpecTagRow] = []
  }

  /// Users of some image streams and images, as far as they are wanted, in order of kind,
  /// namespace, name and field; and the rows they were read from.
  ///
  /// Whether a user is wanted is told by what its field names and the image that comes to, which is
  /// empty where it is not known.
  func find(
    streams: Set<StreamName>, images digests: Set<String>,
    where isWanted: (_ target: ImageTarget?, _ image: String) -> Bool
  ) throws -> Found {
    var found = Found()
    var seen: Set<Holder> = []
    func take(_ row: ReferrerRow) throws {
      let image = image(of: row.target, row.pullDigest)
      guard isWanted(row.target, image), seen.insert(Holder(row)).inserted else { return }
      found.referrers.append(row)
      found.users.append(try user(row))
    }
    for stream in streams.sorted() {
      try reader.referrers(to: stream.imageStream, in: stream.namespace, take)
    }
    try reader.referrers(toImages: digests, take)
    try reader.specTags(namingStreams: Set(streams.map(\.text)), orImages: digests) { row in
      guard isWanted(row.target, image(of: row.target, row.image)) else { return }
      found.specTags.append(row)
      found.users.append(try user(row))
    }
    for image in images where digests.contains(image.image) {
      found.users += try image.indexes.map { try index($0, listing: image) }
    }
    found.users.sort { left, right in
      (left.holder.kind, left.holder.namespace, left.holder.name, left.holder.field)
        < (right.holder.kind, right.holder.namespace, right.holder.name, right.holder.field)
    }
    return found
  }

  /// The field of a workload, as a user of what it names.
  func user(_ row: ReferrerRow) throws -> ExplanationUser {
    let why = reason(row)
    return ExplanationUser(
      holder: Holder(row), container: row.container, text: row.pullSpec,
      target: row.target?.text ?? row.pullDigest, isSeenByPruner: row.isSeenByPruner,
      protects: why.protects, why: why.text, phase: row.phase,
      place: try reader.origin(of: row.kind, row.namespace, row.name)?.text ?? "")
  }

  /// The digest that a field comes to; empty where that is not known.
  func image(of target: ImageTarget?, _ digest: String) -> String {
    guard let target else { return digest }
    guard target.tag != nil else { return target.image ?? digest }
    return current[target.text] ?? ""
  }

  private func user(_ row: SpecTagRow) throws -> ExplanationUser {
    ExplanationUser(
      holder: Holder(row), container: "", text: row.target?.text ?? row.image,
      target: row.target?.text ?? row.image, isSeenByPruner: false, protects: false,
      why: "spec tags protect nothing", phase: "",
      place: try reader.origin(of: "ImageStream", row.namespace, row.imageStream)?.text ?? "")
  }

  private func index(_ index: String, listing image: ExplanationImage) throws -> ExplanationUser {
    let holds = revisions.contains { $0.image == index && !$0.isRemoved }
    let isInner = !holds && image.applies(.listedByInnerIndex)
    return ExplanationUser(
      holder: Holder(
        kind: "Image", namespace: "", name: index, field: "dockerImageManifests"),
      container: "", text: image.image, target: image.image, isSeenByPruner: true,
      protects: holds,
      why: holds
        ? "an index that a history holds protects what it lists"
        : isInner
          ? "no history holds the index itself; what inner indexes list is kept by chance"
          : "no history holds the index", phase: "",
      place: try reader.origin(of: "Image", "", index)?.text ?? "")
  }

  // MARK: Whether it protects

  private func reason(_ row: ReferrerRow) -> (protects: Bool, text: String) {
    guard row.isSeenByPruner else {
      let field = row.role.map(\.rawValue) ?? row.field
      return (false, "the reference does not look at this field (\(field)) of \(row.kind) objects")
    }
    if let namespace = policy.namespace, row.namespace != namespace {
      return (false, "only users in namespace \(namespace) are looked at")
    }
    if let why = row.invalidReason { return (false, "does not parse: \(why)") }
    guard references.protects(row) else {
      return (false, "a pod that has ended protects only while it is young")
    }
    guard let target = row.target else {
      return (false, "the reference takes it for no image stream of the cluster")
    }
    let stream = "\(target.namespace)/\(target.imageStream)"
    if target.tag != nil {
      return current[target.text] == nil
        ? (false, "\(target.text) has no history")
        : (true, "protects the current revision of \(target.text)")
    }
    return held.contains(target.text)
      ? (true, "protects every revision of the image in \(stream)")
      : (false, "no history of \(stream) holds the image")
  }
}

extension ImageTarget {
  /// `namespace/stream:tag` or `namespace/stream@digest`.
  var text: String {
    "\(namespace)/\(imageStream)" + (tag.map { ":" + $0 } ?? "@" + (image ?? ""))
  }
}
