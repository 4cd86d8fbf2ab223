import Model
package import Store

/// Everything that uses a tag or an image, by any field that is known and from any namespace.
///
/// It is wider than what the reference looks at: finished pods and builds count, build outputs,
/// triggers, running images, spec tags of other tags, and short names that an image stream of the
/// same namespace may answer to.
package struct UseIndex: Sendable {
  /// Who uses one thing: the first by kind, namespace, name and field, and how many there are.
  struct Users: Sendable {
    let first: Holder
    let count: Int

    /// `pod shop/cart-1 (spec.containers[0].image) and 2 more`.
    var text: String {
      let rest = count > 1 ? " and \(count - 1) more" : ""
      return "\(first.text) (\(first.field))\(rest)"
    }
  }

  /// Spec tags that name an image, of at most two image streams, since one of them may be asked for.
  fileprivate struct Pins: Sendable {
    var first: StreamTagName
    var second: StreamTagName?
  }

  /// The first of some users, and how many there are.
  fileprivate struct Tally: Sendable {
    var first: HolderID
    var count: UInt32 = 0
  }

  private var tags: [StreamTagName: Tally] = [:]
  private var images: [DigestID: Tally] = [:]
  private var pins: [DigestID: Pins] = [:]
  /// Who they are.
  var holders = HolderTable()

  /// The digests by which images are known; uses of others are left out.
  private var digests = DigestTable()

  /// Nobody uses anything.
  package init() {}

  /// Reads what uses the tags that a plan retires and the images that they point to.
  ///
  /// - Throws: What the store throws.
  package init(of tags: [PlanDocument.RetiredTag], _ reader: PlanReader) throws {
    self.init()
    guard !tags.isEmpty else { return }
    for tag in tags where !tag.image.isEmpty { _ = digests.id(of: tag.image) }
    var holders = HolderTable()
    try reader.referrers { add($0, as: holders.add(Holder($0)), of: holders, digests: digests) }
    let hosts = try reader.integratedRegistries()
    try readSpecTags(reader, holders: &holders, digests: digests, hosts: hosts)
    self.holders = holders
  }

  /// Who names a tag that a plan retires, and who the image that it points to.
  func users(of tag: PlanDocument.RetiredTag) -> [Users] {
    let stream = HistoryTable.Stream(
      namespace: tag.namespace, imageStream: tag.imageStream, createdAt: nil)
    let image = digests.existingID(of: tag.image)
    return [
      users(ofTag: tag.tag, in: stream), image.flatMap { users(ofImage: $0, in: stream) },
    ].compactMap(\.self)
  }

  /// Who names a tag; nil where nobody does.
  func users(ofTag tag: String, in stream: HistoryTable.Stream) -> Users? {
    tags[StreamTagName(tag, of: stream)].map(users)
  }

  /// Who names an image by its digest; nil where nobody does but spec tags of that image stream.
  func users(ofImage image: DigestID, in stream: HistoryTable.Stream) -> Users? {
    if let tally = images[image] { return users(tally) }
    guard let pins = pins[image] else { return nil }
    let isOwn =
      pins.first.namespace == stream.namespace
      && pins.first.imageStream == stream.imageStream
    return (isOwn ? pins.second : pins.first).map { Users(first: $0.holder, count: 1) }
  }

  private func users(_ tally: Tally) -> Users {
    Users(first: holders[tally.first], count: Int(tally.count))
  }

  /// Notes that a spec tag names an image by its digest.
  mutating func add(_ tag: StreamTagName, pinning image: DigestID) {
    guard var known = pins[image] else {
      pins[image] = Pins(first: tag)
      return
    }
    known.add(tag)
    pins[image] = known
  }

  /// Notes what one field names, which is among those holders; of images, those whose digests are
  /// given.
  mutating func add(
    _ row: ReferrerRow, as holder: HolderID, of holders: HolderTable, digests: DigestTable
  ) {
    func count(ofTag tag: StreamTagName) {
      tags[tag, default: Tally(first: holder)].add(holder, of: holders)
    }
    func count(ofImage image: DigestID) {
      images[image, default: Tally(first: holder)].add(holder, of: holders)
    }
    if let tag = row.target.flatMap(StreamTagName.init) { count(ofTag: tag) }
    if row.registry == "docker.io", row.repository.hasPrefix("library/") {
      let name = StreamTagName(
        namespace: row.namespace, imageStream: String(row.repository.dropFirst(8)),
        tag: row.pullTag.isEmpty ? "latest" : row.pullTag)
      count(ofTag: name)
    }
    let (first, second) = digests.imagesNamed(row.target?.image, row.pullDigest)
    if let first { count(ofImage: first) }
    if let second { count(ofImage: second) }
  }

  /// Notes what spec tags name, given the hosts by which the integrated registry is known.
  mutating func readSpecTags(
    _ reader: PlanReader, holders: inout HolderTable, digests: DigestTable, hosts: Set<String>
  ) throws {
    try reader.specTagSources { add($0, holders: &holders, digests: digests, hosts: hosts) }
  }

  private mutating func add(
    _ row: SpecTagSourceRow, holders: inout HolderTable, digests: DigestTable, hosts: Set<String>
  ) {
    let own = StreamTagName(namespace: row.namespace, imageStream: row.imageStream, tag: row.tag)
    if let tag = row.tagNamed(among: hosts), tag != own {
      let holder = holders.add(own.holder)
      tags[tag, default: Tally(first: holder)].add(holder, of: holders)
    }
    let (first, second) = digests.imagesNamed(row.target?.image, row.pullDigest)
    if let first { add(own, pinning: first) }
    if let second { add(own, pinning: second) }
  }
}

extension DigestTable {
  /// The images that two texts name; the second only where it is another one.
  fileprivate func imagesNamed(_ target: String?, _ digest: String) -> (DigestID?, DigestID?) {
    let first = target.flatMap { existingID(of: $0) }
    let second = digest.isEmpty || digest == target ? nil : existingID(of: digest)
    return (first, second == first ? nil : second)
  }
}

extension UseIndex.Tally {
  fileprivate mutating func add(_ holder: HolderID, of holders: HolderTable) {
    if holder != first, holders[holder].comes(before: holders[first]) { first = holder }
    count += 1
  }
}

extension UseIndex.Pins {
  /// Keeps the first tag of the two first image streams.
  fileprivate mutating func add(_ tag: StreamTagName) {
    let known = [first, tag] + (second.map { [$0] } ?? [])
    let sorted = known.sorted { $0.parts.lexicographicallyPrecedes($1.parts) }
    first = sorted[0]
    second = sorted.first {
      ($0.namespace, $0.imageStream) != (first.namespace, first.imageStream)
    }
  }
}

extension StreamTagName {
  fileprivate var parts: [String] { [namespace, imageStream, tag] }

  fileprivate var holder: Holder {
    Holder(
      kind: ObjectKind.imageStreamTag.rawValue, namespace: namespace,
      name: "\(imageStream):\(tag)", field: "from")
  }
}

extension SpecTagSourceRow {
  /// The tag of the cluster it is made from: by name, or by a pull spec of the integrated registry.
  fileprivate func tagNamed(among hosts: Set<String>) -> StreamTagName? {
    if let tag = target.flatMap(StreamTagName.init) { return tag }
    let parts = repository.split(separator: "/").map(String.init)
    guard hosts.contains(registry), parts.count == 2, pullDigest.isEmpty else { return nil }
    return StreamTagName(
      namespace: parts[0], imageStream: parts[1], tag: pullTag.isEmpty ? "latest" : pullTag)
  }
}
