import Model
package import Store

/// Explains one object of a snapshot: what becomes of it, and why.
///
/// It judges only what the object has to do with, so that an answer takes no longer on a large
/// cluster than its lookups do.
package enum Explainer {
  /// Candidates that an ambiguous digest is told with.
  private static let mostCandidates = 10

  /// - Throws: ``ExplanationError``, and what the store throws.
  package static func explain(
    _ name: ExplanationName, _ snapshot: SnapshotReader, flags: PruneFlags
  ) throws -> Explanation {
    let reader = ExplainReader(snapshot)
    switch name {
    case .image(let prefix):
      let image = try image(prefix, reader)
      return try ImageExplainer(context: ExplanationContext(snapshot, flags: flags)).explain(image)
    case .imageStream(let namespace, let name):
      return try StreamExplainer(context: ExplanationContext(snapshot, flags: flags))
        .explain(StreamName(namespace: namespace, imageStream: name))
    case .imageStreamTag(let namespace, let stream, let tag):
      return try TagExplainer(context: ExplanationContext(snapshot, flags: flags))
        .explain(StreamName(namespace: namespace, imageStream: stream), tag: tag)
    case .imageStreamImage(let namespace, let stream, let prefix):
      let name = StreamName(namespace: namespace, imageStream: stream)
      let image = try image(prefix, in: name, reader)
      return try TagExplainer(context: ExplanationContext(snapshot, flags: flags))
        .explain(name, image: image)
    case .workload(let kind, let namespace, let name):
      let object = try workload(kind, namespace, name, reader)
      return try WorkloadExplainer(context: ExplanationContext(snapshot, flags: flags))
        .explain(object)
    }
  }

  // MARK: Names to objects

  private static func image(_ prefix: String, _ reader: ExplainReader) throws -> String {
    let found = try reader.digests(startingWith: prefix, atMost: mostCandidates + 1)
    return try only(found, prefix, kind: "image", known: [])
  }

  private static func image(
    _ prefix: String, in stream: StreamName, _ reader: ExplainReader
  ) throws -> String {
    var images: Set<String> = []
    try reader.revisions(of: stream.imageStream, in: stream.namespace) { images.insert($0.image) }
    let isKnown = try !reader.tags(of: stream.imageStream, in: stream.namespace).isEmpty
    if images.isEmpty, !isKnown { throw try ExplanationError.unknownStream(stream, reader) }
    let found = images.filter { $0.hasPrefix(prefix) }.sorted()
    return try only(
      found, "\(stream.text)@\(prefix)", kind: "image stream image",
      known: images.sorted().map { "\(stream.text)@\($0)" })
  }

  private static func only(
    _ found: [String], _ name: String, kind: String, known: [String]
  ) throws -> String {
    guard let first = found.first else {
      throw ExplanationError.unknown(kind: kind, name: name, known: known)
    }
    guard found.count == 1 else {
      throw ExplanationError.ambiguous(
        name, candidates: Array(found.prefix(mostCandidates)), isCut: found.count > mostCandidates)
    }
    return first
  }

  private static func workload(
    _ kind: String, _ namespace: String, _ name: String, _ reader: ExplainReader
  ) throws -> ObjectIdentity {
    let named = try reader.workloads(in: namespace, named: name)
    if let object = named.first(where: { KindWord.names(kind, $0.kind) }) { return object }
    let known = try reader.workloads(in: namespace).map { object in
      "\(object.kind.lowercased())/\(object.namespace)/\(object.name)"
    }
    throw ExplanationError.unknown(
      kind: "object", name: "\(kind.lowercased())/\(namespace)/\(name)", known: known)
  }
}

extension ExplanationError {
  static func unknownStream(
    _ stream: StreamName, _ reader: ExplainReader
  ) throws -> ExplanationError {
    .unknown(kind: "image stream", name: stream.text, known: try reader.imageStreams())
  }

  static func unknownTag(
    _ name: String, in stream: StreamName, _ reader: ExplainReader
  ) throws -> ExplanationError {
    let tags = try reader.tags(of: stream.imageStream, in: stream.namespace)
    if tags.isEmpty, try reader.imageStream(stream.imageStream, in: stream.namespace) == nil {
      return try unknownStream(stream, reader)
    }
    return .unknown(
      kind: "image stream tag", name: name, known: tags.map { "\(stream.text):\($0)" })
  }
}
