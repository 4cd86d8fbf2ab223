package import Model

/// What protects revisions: for each image stream the tags and digests that somebody names, and who
/// names them.
///
/// Registry hosts do not matter, nor do the holders' namespaces; both are gone by now.
package struct ReferenceIndex: Sendable {
  /// What is named of one image stream; holders in order of reading.
  package struct Names: Sendable {
    /// Holders by tag; none is listed that is unnamed.
    package fileprivate(set) var tags: [String: [HolderID]] = [:]
    /// Holders by digest; none is listed that is unnamed.
    package fileprivate(set) var digests: [DigestID: [HolderID]] = [:]
  }

  private var streams: [StreamName: Names] = [:]

  package init() {}

  /// Notes that a holder names a tag, or an image by the number of its digest.
  package mutating func add(_ holder: HolderID, naming target: ImageTarget, image: DigestID?) {
    let key = StreamName(target)
    let named = holder == .unnamed ? [] : [holder]
    if let tag = target.tag {
      streams[key, default: Names()].tags[tag, default: []] += named
    } else if let image {
      streams[key, default: Names()].digests[image, default: []] += named
    }
  }

  /// What is named of an image stream; empty where nothing is.
  package func names(in namespace: String, _ imageStream: String) -> Names {
    streams[StreamName(namespace: namespace, imageStream: imageStream)] ?? Names()
  }
}
