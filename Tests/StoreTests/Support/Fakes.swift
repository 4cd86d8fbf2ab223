import Model
import Store
import TestSupport

extension ClusterObject {
  /// An object of a kind; its line tells it from others of its name.
  static func fake(
    _ kind: ObjectKind, _ name: String = "cart", namespace: String = "shop", version: String = "",
    line: Int = 1, isEmbedded: Bool = false, annotations: [Annotation] = [],
    facts: ObjectFacts = .uninteresting
  ) -> ClusterObject {
    ClusterObject(
      identity: ObjectIdentity(
        kind: kind.rawValue, namespace: kind.isClusterScoped ? "" : namespace, name: name,
        uid: "u", resourceVersion: version,
        createdAt: Timestamp(seconds: 1_700_000_000, nanoseconds: 5)),
      place: SourcePlace(source: 0, document: 1, item: 2, line: line, column: 3), isDamaged: false,
      isEmbedded: isEmbedded, annotations: annotations, facts: facts)
  }
}

extension ImageStream {
  /// A stream with spec tags, and with histories by tag.
  static func fake(
    spec: [SpecTag] = [], history: [(tag: String, images: [Int])] = [],
    conditions: [TagCondition] = []
  ) -> ImageStream {
    ImageStream(
      repository: "registry.example.com:5000/shop/cart", publicRepository: "", specRepository: "",
      hasLocalLookup: true, isInsecure: false, generation: 4, specTags: spec,
      histories: history.map { tag, images in
        TagHistory(
          tag: tag, events: images.enumerated().map { .fake($1, daysAgo: $0) },
          conditions: conditions)
      },
      storedSize: StoredSize(
        totalBytes: 900, metadataBytes: 100, specTagBytes: 200, historyBytes: 600))
  }
}

extension TagEvent {
  /// A revision that names an image.
  static func fake(_ image: Int, daysAgo: Int = 0) -> TagEvent {
    TagEvent(
      createdAt: Timestamp(seconds: 1_769_000_000 - Int64(daysAgo) * 86_400, nanoseconds: 7),
      pullSpec: "registry.example.com:5000/shop/cart@\(Digest.named(image))",
      image: Digest.named(image), generation: 2)
  }
}

extension SpecTag {
  /// A spec tag that takes its image from somewhere, or from nowhere.
  static func fake(_ tag: String, from: ObjectReference? = nil) -> SpecTag {
    SpecTag(
      tag: tag, from: from, isReference: false, isScheduled: true, isInsecure: false,
      referencePolicy: "Source", importMode: "Legacy", generation: 2)
  }
}

extension Image {
  /// An image with layers, sub-manifests and signatures.
  static func fake(
    bytes: Int = 500, layers: [Int] = [], manifests: [Int] = [], signatures: [String] = []
  ) -> Image {
    Image(
      pullSpec: "registry.example.com/shop/cart@sha256:a", builtAt: Timestamp(seconds: 90),
      sizeBytes: 1_000, isManaged: true, mediaType: "m", architecture: "amd64",
      operatingSystem: "linux", config: "c", hasMetadata: true, labelName: "n", labelVersion: "v",
      layers: layers.map { Layer(digest: Digest.named($0), sizeBytes: Int64($0)) },
      manifests: manifests.map {
        SubManifest(
          digest: Digest.named($0), mediaType: "m", sizeBytes: Int64($0), architecture: "arm64",
          operatingSystem: "linux", variant: "v8")
      },
      signatures: signatures.map { ImageSignature(name: $0, type: "AtomicImageV1") },
      storedSize: StoredSize(
        totalBytes: bytes, metadataBytes: 1, layerBytes: 2, imageMetadataBytes: 3,
        inlineManifestBytes: 4))
  }
}

extension Digest {
  /// A digest's text.
  static func named(_ number: Int) -> String { "\(Digest.fake(number))" }
}

extension FindingEntry {
  /// A finding that reads as its fingerprint.
  static func fake(
    _ fingerprint: String, rule: String = "a-rule", severity: String = "error",
    message: String = "bad", standing: FindingStanding = FindingStanding()
  ) -> FindingEntry {
    FindingEntry(
      fingerprint: fingerprint, rule: rule, severity: severity, namespace: "shop",
      imageStream: fingerprint, tag: "v1", revision: 1, image: "", kind: "", name: "", field: "",
      message: message, remedy: "oc get", evidence: "{}", impact: Impact(),
      standing: standing)
  }
}
