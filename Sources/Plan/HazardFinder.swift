import Model
import Store

/// Looks for users of what the reference would remove: through fields it does not look at, under
/// names no history answers to, or from namespaces it does not see.
struct HazardFinder {
  /// An image that an image stream holds.
  struct StreamImage: Hashable {
    /// The index of the image stream in the plan.
    let stream: UInt32
    let image: DigestID
  }

  /// What a user names.
  struct Use: Hashable {
    /// Nil where it names no image stream.
    let target: ImageTarget?
    /// The digest it names; empty where it names none.
    let digest: String
  }

  private let plan: PrunePlan
  /// Images that an image stream holds no more.
  private var lost: Set<StreamImage>
  /// Current images that their tags lose, by the tags' numbers.
  private var current: [Int: DigestID] = [:]

  /// Knows what image streams held by tags that are retired.
  init(_ plan: PrunePlan, retired: some Sequence<StreamImage> = []) {
    self.plan = plan
    lost = Set(retired)
    for (history, checks) in plan.revisions.byStream { note(history, checks) }
  }

  /// Notes what an image stream loses, and is not held by another of its revisions.
  private mutating func note(_ history: NumberedHistory, _ checks: [RevisionCheck]) {
    func name(_ place: Int) -> StreamImage {
      StreamImage(stream: UInt32(history.stream), image: history.revisions[place].image)
    }
    let counting = history.tags.filter { !$0.isRetired }
    for tag in counting {
      for place in tag.revisions where checks[place] == .unused {
        lost.insert(name(place))
        guard history.revisions[place].number == 1 else { continue }
        current[tag.number] = history.revisions[place].image
      }
    }
    for tag in counting {
      for place in tag.revisions where !checks[place].isDropped { lost.remove(name(place)) }
    }
  }

  /// In order of image; spec tags count for nothing that are gone, as those of retired tags are, and of
  /// those retired ones that have no history.
  ///
  /// Only those users are read again that name something in danger.
  func hazards(
    _ reader: PlanReader, among known: ClusterUsers,
    withoutSpecTags retired: Set<StreamTagName> = []
  ) throws -> [Hazard] {
    guard !lost.isEmpty || !plan.removedImages.isEmpty else { return [] }
    var users: [DigestID: Set<Hazard.User>] = [:]
    try reader.referrers(numbered: fields(in: known.named)) { note($0, known.hosts, in: &users) }
    try reader.specTags { row in
      note(row, withoutSpecTags: retired, in: &users)
    }
    return hazards(of: users)
  }

  /// In order of image; of those users only.
  func hazards(
    _ referrers: [ReferrerRow], _ specTags: [SpecTagRow], hosts: Set<String>
  ) -> [Hazard] {
    var users: [DigestID: Set<Hazard.User>] = [:]
    for row in referrers { note(row, hosts, in: &users) }
    for row in specTags { note(row, in: &users) }
    return hazards(of: users)
  }

  private func note(
    _ row: ReferrerRow, _ hosts: Set<String>, in users: inout [DigestID: Set<Hazard.User>]
  ) {
    guard let use = Use(row, hosts: hosts), let image = image(of: use) else { return }
    users[image, default: []].insert(user(row))
  }

  private func note(
    _ row: SpecTagRow, withoutSpecTags retired: Set<StreamTagName> = [],
    in users: inout [DigestID: Set<Hazard.User>]
  ) {
    guard let target = row.target, let image = image(of: target, digest: row.image),
      !isRetired(row), !retired.contains(StreamTagName(row))
    else { return }
    users[image, default: []].insert(
      Hazard.User(
        holder: Holder(row), why: "spec tags protect nothing", pullSpec: "", target: target))
  }

  private func isRetired(_ row: SpecTagRow) -> Bool {
    var finder = NamedItemFinder(plan.facts.histories)
    let tag = ImageTarget(namespace: row.namespace, imageStream: row.imageStream, tag: row.tag)
    return finder.item(tag, in: plan.facts.digests)?.tag
      .map { plan.facts.histories.isRetired($0) } ?? false
  }

  private func hazards(of users: [DigestID: Set<Hazard.User>]) -> [Hazard] {
    users.map { hazard(image: $0, users: $1) }.sorted { $0.image < $1.image }
  }

  /// The numbers of the fields that name something in danger, in order.
  private func fields(in named: NamedThings) -> [Int64] {
    named.rows.lazy.filter { image(of: $0.item) != nil }.map { Int64($0.field) }.sorted()
  }

  /// How many images are in danger.
  func endangered(of named: NamedThings) -> Int {
    Set(named.rows.lazy.compactMap { image(of: $0.item) }).count
  }

  private func hazard(image: DigestID, users: Set<Hazard.User>) -> Hazard {
    let digest = plan.facts.digests.text(of: image)
    let fields = users.filter { $0.holder.role != .running }
    let named = Set(fields.map(\.holder.text))
    let running = users.filter { $0.holder.role == .running && !named.contains($0.holder.text) }
    let sorted = fields.union(running).sorted { left, right in
      (left.holder.kind, left.holder.namespace, left.holder.name, left.holder.field)
        < (right.holder.kind, right.holder.namespace, right.holder.name, right.holder.field)
    }
    return Hazard(image: digest, users: sorted, remedy: remedy(image, digest, users: sorted))
  }

  /// A tag of its own holds the image; where no history does, it has to be made from a pull spec.
  private func remedy(
    _ image: DigestID, _ digest: String, users: [Hazard.User]
  ) -> Hazard.Remedy? {
    let tag = "in-use-" + digest.suffix(64).prefix(12)
    let holding = lost.filter { $0.image == image }.map { pair in
      let stream = plan.streams[Int(pair.stream)]
      return "\(stream.namespace)/\(stream.imageStream)"
    }
    if let stream = holding.min() {
      return Hazard.Remedy(isHeld: true, source: "\(stream)@\(digest)", tag: "\(stream):\(tag)")
    }
    for user in users where !user.pullSpec.isEmpty {
      guard let target = user.target else { continue }
      return Hazard.Remedy(
        isHeld: false, source: user.pullSpec,
        tag: "\(target.namespace)/\(target.imageStream):\(tag)")
    }
    return nil
  }

  private func user(_ row: ReferrerRow) -> Hazard.User {
    Hazard.User(
      holder: Holder(row), why: why(row),
      pullSpec: row.referenceKind == "DockerImage" ? row.pullSpec : "", target: row.target)
  }

  // MARK: Who uses what

  private func image(of use: Use) -> DigestID? { image(of: use.target, digest: use.digest) }

  /// The image that a target loses; nil where it loses none.
  private func image(of target: ImageTarget?, digest: String) -> DigestID? {
    if target?.tag != nil, current.isEmpty { return nil }
    var finder = NamedItemFinder(plan.facts.histories)
    return finder.item(target, digest: digest, in: plan.facts.digests).flatMap { image(of: $0) }
  }

  /// A tag's image, or an image, where its image stream loses it, or the cluster.
  private func image(of item: NamedItem) -> DigestID? {
    if let tag = item.tag { return current[tag] }
    guard let image = item.image else { return nil }
    let isLost =
      item.stream.map { lost.contains(StreamImage(stream: UInt32($0), image: image)) } ?? false
    return isLost || isRemoved(image) ? image : nil
  }

  private func isRemoved(_ image: DigestID) -> Bool {
    plan.facts.images.index(of: image).map { plan.imageChecks[$0].isDeleted } ?? false
  }

  private func why(_ row: ReferrerRow) -> String {
    if let namespace = plan.policy.namespace, row.namespace != namespace {
      return "only users in namespace \(namespace) are looked at"
    }
    if !row.isSeenByPruner {
      let field = row.role.map(\.rawValue) ?? row.field
      return "the reference does not look at this field (\(field)) of \(row.kind) objects"
    }
    guard let target = row.target else { return "the pull spec names no image stream" }
    return "no history of \(target.namespace)/\(target.imageStream) holds the image"
  }
}

extension HazardFinder.Use {
  /// What a field names; nil where its object is done, or pulls from another registry than those
  /// hosts, so that it does not need what is removed here.
  init?(_ row: ReferrerRow, hosts: Set<String>) {
    let isInCluster =
      row.referenceKind != "DockerImage" || hosts.isEmpty || hosts.contains(row.registry)
    guard row.isUse, isInCluster else { return nil }
    self.init(target: row.target, digest: row.pullDigest)
  }
}
