import Model

/// Reads an `ImageStreamTag`: one tag of an image stream, with the image it names now.
enum ImageStreamTagDecoder {
  /// The stream as far as the tag shows it: one spec tag, one history of one revision at most.
  static func decode(
    _ root: Node, metadata: ObjectMetadata, log: inout FieldLog
  ) -> ImageStream {
    let tag = metadata.name.split(separator: ":", maxSplits: 1).dropFirst().first.map(String.init)
    let name = tag ?? ""
    if tag == nil, let whole = log.value("name", of: log.value("metadata", of: root)) {
      log.expected("an image stream and a tag such as 'cart:latest'", at: whole)
    }
    let image = log.value("image", of: root)
    let spec = log.value("tag", of: root)
    let digest = log.value("name", of: log.value("metadata", of: image)).map { log.text($0) }
    let pullSpec = log.value("dockerImageReference", of: image).map { log.text($0) }
    let generation = log.value("generation", of: root).flatMap { log.integer($0) } ?? 0
    let event = digest.map {
      TagEvent(
        createdAt: metadata.createdAt, pullSpec: pullSpec ?? "", image: $0,
        generation: generation)
    }
    let conditions = log.value("conditions", of: root)
    let history = TagHistory(
      tag: name, events: event.map { [$0] } ?? [],
      conditions: conditions.map { ImageStreamDecoder.conditions($0, log: &log) } ?? [])
    let local = log.value("local", of: log.value("lookupPolicy", of: root))
    return ImageStream(
      repository: "", publicRepository: "", specRepository: "",
      hasLocalLookup: local.map { log.flag($0) } ?? false, isInsecure: false,
      generation: generation,
      specTags: spec.map { [ImageStreamDecoder.specTag($0, log: &log)] } ?? [],
      histories: [history], storedSize: StoredSize(totalBytes: 0))
  }
}
