import Model

extension SnapshotWriter {
  /// Writes an image stream and its tags.
  ///
  /// An image stream tag comes as a stream of one tag, under its own name `stream:tag`; it makes no
  /// row in `image_stream`.
  mutating func write(_ stream: ImageStream, of identity: ObjectIdentity, id: Int64) throws {
    let isWhole = identity.kind == ObjectKind.imageStream.rawValue
    let name = isWhole ? identity.name : String(identity.name.prefix { $0 != ":" })
    let owner = StreamOwner(id: id, namespace: identity.namespace, name: name)
    if isWhole { try writeRow(stream, of: owner, createdAt: identity.createdAt) }
    for tag in stream.specTags { try write(tag, of: owner) }
    for tag in stream.tags { try write(tag, of: owner) }
    for history in stream.histories { try write(history, of: owner) }
  }

  private mutating func writeRow(
    _ stream: ImageStream, of owner: StreamOwner, createdAt: Timestamp?
  ) throws {
    tables.imageStream.add(owner)
    tables.imageStream.add(createdAt)
    tables.imageStream.add(stream.generation)
    tables.imageStream.add(stream.storedSize.totalBytes)
    tables.imageStream.add(stream.storedSize.metadataBytes)
    tables.imageStream.add(stream.storedSize.annotationBytes)
    tables.imageStream.add(stream.storedSize.managedFieldBytes)
    tables.imageStream.add(stream.storedSize.specTagBytes)
    tables.imageStream.add(stream.storedSize.historyBytes)
    tables.imageStream.add(stream.repository)
    tables.imageStream.add(Self.registry(in: stream.repository))
    tables.imageStream.add(stream.publicRepository)
    tables.imageStream.add(Self.registry(in: stream.publicRepository))
    tables.imageStream.add(stream.specRepository)
    tables.imageStream.add(stream.hasLocalLookup)
    tables.imageStream.add(stream.isInsecure)
    try tables.imageStream.insert()
  }

  private mutating func write(_ tag: SpecTag, of owner: StreamOwner) throws {
    let isPullSpec = tag.from?.kind == "DockerImage"
    let parts = isPullSpec ? tag.from.flatMap { try? PullSpec(parsing: $0.name) } : nil
    let target = isPullSpec ? nil : tag.from?.target(in: owner.namespace, of: owner.name)
    tables.specTag.add(owner)
    tables.specTag.add(tag.tag)
    tables.specTag.add(tag.from?.kind ?? "")
    tables.specTag.add(tag.from?.namespace ?? "")
    tables.specTag.add(tag.from?.name ?? "")
    tables.specTag.add(parts?.pullRegistry ?? "")
    tables.specTag.add(parts?.pullRepository ?? "")
    tables.specTag.add(parts?.tag ?? "")
    tables.specTag.add(parts?.digest ?? "")
    tables.specTag.add(tag.from == nil || parts != nil || target != nil)
    tables.specTag.add(target)
    tables.specTag.add(tag.isReference)
    tables.specTag.add(tag.isScheduled)
    tables.specTag.add(tag.isInsecure)
    tables.specTag.add(tag.referencePolicy)
    tables.specTag.add(tag.importMode)
    tables.specTag.add(tag.generation)
    tables.specTag.add(tag.storedBytes)
    try tables.specTag.insert()
  }

  private mutating func write(_ tag: ImageStreamTag, of owner: StreamOwner) throws {
    tables.imageStreamTag.add(owner)
    tables.imageStreamTag.add(tag.name.text)
    tables.imageStreamTag.add(tag.name.convention.rawValue)
    tables.imageStreamTag.add(tag.name.carriedDate?.isoText)
    tables.imageStreamTag.add(tag.name.carriedDate.map { Int64($0.startUnixSeconds) })
    tables.imageStreamTag.add(tag.name.family)
    tables.imageStreamTag.add(tag.versionKey?.text)
    tables.imageStreamTag.add(tag.name.architecture)
    tables.imageStreamTag.add(tag.name.system)
    tables.imageStreamTag.add(tag.hasSpec)
    tables.imageStreamTag.add(tag.events != nil)
    tables.imageStreamTag.add(tag.events?.count ?? 0)
    tables.imageStreamTag.add(tag.events?.first?.image)
    tables.imageStreamTag.add(tag.events?.last?.createdAt?.seconds)
    tables.imageStreamTag.add(tag.events?.first?.createdAt?.seconds)
    try tables.imageStreamTag.insert()
  }

  private mutating func write(_ history: TagHistory, of owner: StreamOwner) throws {
    for (index, event) in history.events.enumerated() {
      tables.tagEvent.add(owner)
      tables.tagEvent.add(history.tag)
      tables.tagEvent.add(index + 1)
      tables.tagEvent.add(event.image)
      tables.tagEvent.add(event.pullSpec)
      tables.tagEvent.add(event.createdAt)
      tables.tagEvent.add(event.generation)
      tables.tagEvent.add(event.storedBytes)
      try tables.tagEvent.insert()
    }
    for condition in history.conditions {
      tables.tagCondition.add(owner)
      tables.tagCondition.add(history.tag)
      tables.tagCondition.add(condition.type)
      tables.tagCondition.add(condition.status)
      tables.tagCondition.add(condition.reason)
      tables.tagCondition.add(condition.message)
      tables.tagCondition.add(condition.changedAt?.seconds)
      tables.tagCondition.add(condition.generation)
      tables.tagCondition.add(condition.storedBytes)
      try tables.tagCondition.insert()
    }
  }

  /// The host in a repository's name, which ends before the first `/`.
  private static func registry(in repository: String) -> String {
    repository.contains("/") ? String(repository.prefix { $0 != "/" }) : ""
  }
}

/// The image stream that rows belong to.
struct StreamOwner {
  let id: Int64
  let namespace: String
  let name: String
}

extension FactInserter {
  mutating func add(_ owner: StreamOwner) {
    add(owner.id)
    add(owner.namespace)
    add(owner.name)
  }

  /// Adds namespace, image stream, tag and image, four columns.
  mutating func add(_ target: ImageTarget?) {
    add(target?.namespace)
    add(target?.imageStream)
    add(target?.tag)
    add(target?.image)
  }
}
