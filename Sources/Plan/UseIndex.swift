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

  /// The places of the first spec tags that name an image, of at most two image streams, since one of
  /// them may be asked for.
  private struct Pins: Sendable {
    let first: UInt32
    var second: UInt32?
  }

  /// The first of some users, and how many there are.
  fileprivate struct Tally: Sendable {
    var first: HolderID
    var count: UInt32 = 0
  }

  private var tags: [NamedItem: Tally] = [:]
  /// Tags whose numbers nobody looked for.
  private var otherTags: [StreamTagName: Tally] = [:]
  private var images: [DigestID: Tally] = [:]
  private var pins: [DigestID: Pins] = [:]
  /// Spec tags that name an image: namespace, image stream and tag, in that order.
  private var pinning: RecordList
  /// The place of the first of the image stream that was read last.
  private var pinningStream: (name: StreamName, first: Int)?
  /// Who they are.
  var holders: HolderTable

  /// The digests by which images are known; uses of others are left out.
  private var digests = DigestTable()

  /// Nobody uses anything yet.
  package init(in file: ScratchFile = ScratchFile()) {
    holders = HolderTable(in: file)
    pinning = RecordList(in: file)
  }

  /// Reads what uses the tags that a plan retires and the images that they point to.
  ///
  /// - Throws: What the store throws.
  package init(of tags: [PlanDocument.RetiredTag], _ reader: PlanReader) throws {
    self.init()
    guard !tags.isEmpty else { return }
    for tag in tags where !tag.image.isEmpty { _ = digests.id(of: tag.image) }
    var holders = holders
    try reader.referrers { row in
      add(row, as: holders.add(Holder(row)), of: holders, naming: nil, digests: digests)
    }
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
      users(ofTag: tag.tag, nil, in: stream), image.flatMap { users(ofImage: $0, in: stream) },
    ].compactMap(\.self)
  }

  /// Who names a tag, which has a number where it has a history; nil where nobody does.
  func users(ofTag tag: String, _ item: NamedItem?, in stream: HistoryTable.Stream) -> Users? {
    let known = item.flatMap { tags[$0] }
    guard var tally = otherTags[StreamTagName(tag, of: stream)] else { return known.map(users) }
    if let known { tally.add(known, of: holders) }
    return users(tally)
  }

  /// Who names an image by its digest; nil where nobody does but spec tags of that image stream.
  func users(ofImage image: DigestID, in stream: HistoryTable.Stream) -> Users? {
    if let tally = images[image] { return users(tally) }
    guard let pins = pins[image] else { return nil }
    let first = StreamTagName(pinning[Int(pins.first)])
    let isOwn = StreamName(first) == StreamName(stream)
    let pin = isOwn ? pins.second.map { StreamTagName(pinning[Int($0)]) } : first
    return pin.map { Users(first: $0.holder, count: 1) }
  }

  private func users(_ tally: Tally) -> Users {
    Users(first: holders[tally.first], count: Int(tally.count))
  }

  /// Notes that a spec tag names images by their digests; spec tags come in order.
  private mutating func add(_ tag: StreamTagName, pinning images: [DigestID]) {
    guard !images.isEmpty else { return }
    if pinningStream?.name != StreamName(tag) {
      pinningStream = (StreamName(tag), pinning.count)
    }
    let place = UInt32(pinning.count)
    pinning.append([tag.namespace, tag.imageStream, tag.tag])
    for image in images {
      guard let known = pins[image] else {
        pins[image] = Pins(first: place)
        continue
      }
      let isOfThisStream = known.first >= pinningStream?.first ?? 0
      if !isOfThisStream, known.second == nil { pins[image]?.second = place }
    }
  }

  /// Notes that a holder names a tag, which may have a number that is known.
  private mutating func add(
    _ holder: HolderID, of holders: HolderTable, naming tag: StreamTagName,
    _ item: NamedItem? = nil
  ) {
    if let item {
      tags[item, default: Tally(first: holder)].add(holder, of: holders)
    } else {
      otherTags[tag, default: Tally(first: holder)].add(holder, of: holders)
    }
  }

  /// Notes what one field names, which is among those holders and may have a number that is known; of
  /// images, those whose digests are given.
  mutating func add(
    _ row: ReferrerRow, as holder: HolderID, of holders: HolderTable, naming item: NamedItem?,
    digests: DigestTable
  ) {
    func count(ofImage image: DigestID) {
      images[image, default: Tally(first: holder)].add(holder, of: holders)
    }
    if let tag = row.target.flatMap(StreamTagName.init) {
      add(holder, of: holders, naming: tag, item)
    }
    if row.registry == "docker.io", row.repository.hasPrefix("library/") {
      let name = StreamTagName(
        namespace: row.namespace, imageStream: String(row.repository.dropFirst(8)),
        tag: row.pullTag.isEmpty ? "latest" : row.pullTag)
      add(holder, of: holders, naming: name)
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
      add(holder, of: holders, naming: tag)
    }
    let (first, second) = digests.imagesNamed(row.target?.image, row.pullDigest)
    add(own, pinning: [first, second].compactMap(\.self))
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
    add(UseIndex.Tally(first: holder, count: 1), of: holders)
  }

  fileprivate mutating func add(_ other: UseIndex.Tally, of holders: HolderTable) {
    if other.first != first, holders[other.first].comes(before: holders[first]) {
      first = other.first
    }
    count += other.count
  }
}

extension StreamTagName {
  fileprivate init(_ texts: [String]) {
    self.init(namespace: texts[0], imageStream: texts[1], tag: texts[2])
  }

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
