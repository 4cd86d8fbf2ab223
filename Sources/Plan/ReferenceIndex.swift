package import Model

/// What protects revisions: for each image stream the tags and digests that somebody names, and who
/// names them.
///
/// Registry hosts do not matter, nor do the holders' namespaces; both are gone by now.
package struct ReferenceIndex: Sendable {
  /// What is named of one image stream; holders in order of reading.
  package struct Names: Sendable {
    /// Holders by tag.
    package fileprivate(set) var tags: [String: [Holder]] = [:]
    /// Holders by digest.
    package fileprivate(set) var digests: [DigestID: [Holder]] = [:]
  }

  private struct StreamKey: Hashable {
    let namespace: String
    let imageStream: String
  }

  private var streams: [StreamKey: Names] = [:]

  package init() {}

  /// Notes that a holder names a tag, or an image by the number of its digest.
  package mutating func add(_ holder: Holder, naming target: ImageTarget, image: DigestID?) {
    let key = StreamKey(namespace: target.namespace, imageStream: target.imageStream)
    if let tag = target.tag {
      streams[key, default: Names()].tags[tag, default: []].append(holder)
    } else if let image {
      streams[key, default: Names()].digests[image, default: []].append(holder)
    }
  }

  /// What is named of an image stream; empty where nothing is.
  package func names(in namespace: String, _ imageStream: String) -> Names {
    streams[StreamKey(namespace: namespace, imageStream: imageStream)] ?? Names()
  }
}
