import Model

/// Reads one object, whatever its kind, and everything inside it that is an object of its own.
struct ObjectDecoder {
  /// How deep lists may hold lists.
  private static let deepestList = 8

  /// Beyond these, the diagnostics of one document or item are only counted.
  private static let mostDiagnostics = 1_000

  /// What one document or item held.
  struct Result {
    var objects: [ClusterObject] = []
    fileprivate(set) var diagnostics: [IngestDiagnostic] = []
    fileprivate(set) var omitted = 0
    /// Objects that could not be read at all.
    var lost = 0
    /// Lists that were inside, empty ones too.
    var lists: [(kind: InheritedKind?, isTruncated: Bool)] = []
  }

  let path: String
  /// What items without a kind of their own are, by the list that holds them.
  let inherited: InheritedKind?
  /// The annotation of a namespace that names its team; nil where none does.
  var teamKey: String?

  /// Reads a value that should be an object, a list, or an array of objects.
  func decode(_ root: Node, at place: SourcePlace) -> Result {
    var result = Result()
    decode(root, at: place, inherited: inherited, depth: 0, into: &result)
    if result.omitted > 0 {
      result.diagnostics.append(
        IngestDiagnostic(
          place: place, path: path, message: "\(result.omitted) more values could not be read"))
    }
    return result
  }

  private func decode(
    _ node: Node, at place: SourcePlace, inherited: InheritedKind?, depth: Int,
    into result: inout Result
  ) {
    guard depth < Self.deepestList else {
      return lose("lists are nested more than \(Self.deepestList) deep", at: place, &result)
    }
    if node.kind == .array {
      for element in node.elements {
        decode(element, at: place, inherited: inherited, depth: depth + 1, into: &result)
      }
      return
    }
    guard node.kind == .object else {
      return lose("expected an object with a kind", at: place, &result)
    }
    var log = FieldLog(node)
    let metadata = ObjectMetadata(node, log: &log)
    if node["items"] != nil, metadata.kind.isEmpty || metadata.kind.hasSuffix("List") {
      let list = InheritedKind(list: metadata.kind, apiVersion: metadata.apiVersion)
      result.lists.append((list, metadata.isTruncated))
      for (key, items) in node.fields where key == "items" {
        for item in log.elements(items) {
          decode(item, at: place, inherited: list, depth: depth + 1, into: &result)
        }
      }
      if !log.complaints.isEmpty { result.lost += 1 }
      return report(log, metadata, at: place, &result)
    }
    decodeObject(node, metadata, at: place, inherited: inherited, log: log, into: &result)
  }

  private func decodeObject(
    _ node: Node, _ metadata: ObjectMetadata, at place: SourcePlace, inherited: InheritedKind?,
    log: FieldLog, into result: inout Result
  ) {
    var log = log
    var metadata = metadata
    if metadata.kind.isEmpty {
      metadata.kind = inherited?.kind ?? ""
      if metadata.apiVersion.isEmpty { metadata.apiVersion = inherited?.apiVersion ?? "" }
    }
    guard !metadata.kind.isEmpty else {
      return lose("expected a kind, found none", field: "kind", at: place, &result)
    }
    if metadata.kind == "Status", metadata.group.isEmpty {
      let words = node["message"]?.text.string ?? ""
      return lose("the server answered with a failure: \(words)", at: place, &result)
    }
    for value in DuplicateKeys.find(in: node) { log.note("is there twice", at: value) }
    let kind = ObjectKind(kind: metadata.kind, group: metadata.group)
    guard !metadata.name.isEmpty || kind == nil else {
      report(log, metadata, at: place, &result)
      return lose(
        "expected a name, found none", field: "metadata.name", kind: metadata.kind, at: place,
        &result)
    }
    let facts = FactsDecoder.facts(of: node, kind: kind, metadata: metadata, log: &log)
    let annotations = AnnotationDecoder.decode(
      node, kind: kind, metadata: metadata, teamKey: teamKey, log: &log)
    result.objects.append(
      ClusterObject(
        identity: identity(metadata, kind: kind), place: place,
        isDamaged: !log.complaints.isEmpty, annotations: annotations, facts: facts))
    report(log, metadata, at: place, &result)
    if kind == .imageStreamTag || kind == .imageStreamImage, let image = node["image"] {
      decodeEmbedded(image, of: node, at: place, into: &result)
    }
  }

  /// Reads the image that an image stream tag or image stream image shows.
  private func decodeEmbedded(
    _ image: Node, of holder: Node, at place: SourcePlace, into result: inout Result
  ) {
    var log = FieldLog(holder)
    let metadata = ObjectMetadata(image, log: &log)
    if !metadata.name.isEmpty {
      let facts = ImageDecoder.decode(image, metadata: metadata, log: &log)
      result.objects.append(
        ClusterObject(
          identity: identity(metadata, kind: .image), place: place,
          isDamaged: !log.complaints.isEmpty, isEmbedded: true, facts: .image(facts)))
    }
    report(log, metadata, at: place, &result)
  }

  private func identity(_ metadata: ObjectMetadata, kind: ObjectKind?) -> ObjectIdentity {
    ObjectIdentity(
      kind: kind?.rawValue
        ?? (metadata.group.isEmpty ? metadata.kind : metadata.kind + "." + metadata.group),
      namespace: metadata.namespace, name: metadata.name, uid: metadata.uid,
      resourceVersion: metadata.resourceVersion, createdAt: metadata.createdAt)
  }

  // MARK: Diagnostics

  private func lose(
    _ message: String, field: String = "", kind: String = "", at place: SourcePlace,
    _ result: inout Result
  ) {
    result.lost += 1
    add(
      IngestDiagnostic(place: place, path: path, kind: kind, field: field, message: message),
      to: &result)
  }

  private func add(_ diagnostic: IngestDiagnostic, to result: inout Result) {
    if result.diagnostics.count < Self.mostDiagnostics {
      result.diagnostics.append(diagnostic)
    } else {
      result.omitted += 1
    }
  }

  private func report(
    _ log: FieldLog, _ metadata: ObjectMetadata, at place: SourcePlace, _ result: inout Result
  ) {
    let kind = ObjectKind(kind: metadata.kind, group: metadata.group)
    let isReadByPruner = kind.map { ObjectKind.readByPruner.contains($0) } ?? false
    func add(field: String, _ message: String, stopsPruner: Bool = false) {
      self.add(
        IngestDiagnostic(
          place: place, path: path, kind: metadata.kind, namespace: metadata.namespace,
          name: metadata.name, field: field, message: message, stopsPruner: stopsPruner),
        to: &result)
    }
    for complaint in log.complaints {
      add(
        field: complaint.field, complaint.message,
        stopsPruner: isReadByPruner && complaint.isUndecodable)
    }
    if log.omitted > 0 { add(field: "", "\(log.omitted) more values could not be read") }
  }
}

/// What a typed list says of its items, which leave it out: `ImageList` holds objects of kind
/// `Image`.
struct InheritedKind: Hashable {
  let kind: String
  let apiVersion: String

  /// Nil where the list is a plain `List` or says nothing.
  init?(list: String, apiVersion: String) {
    guard list.hasSuffix("List"), list.count > 4 else { return nil }
    kind = String(list.dropLast(4))
    self.apiVersion = apiVersion
  }
}
