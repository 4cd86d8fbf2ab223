/// A name by which an image is pulled: `registry/namespace/name[:tag][@digest]`.
///
/// The grammar is that of the library the reference pruner uses, on the whole untrimmed text:
///
/// ```
/// spec   = path [":" tag] ["@" digest]
/// path   = [host "/"] part ("/" part)*          at most 255 characters
/// host   = label ("." label)* [":" digits]
/// part   = alnum ((one "." | one "_" | "__" | "-"+) alnum)*
/// ```
///
/// The first component of a path is the registry if another follows and it has a `.` or `:` in it
/// or is `localhost`. What remains is split at its first `/` into namespace and name.
package struct PullSpec: Hashable, Sendable {
  /// Empty where the text names none.
  package let registry: String
  /// Empty where the text names none.
  package let namespace: String
  /// What follows the namespace, further `/` and all; empty for a bare registry.
  package let name: String
  /// Empty where the text names none.
  package let tag: String
  /// As it is written, hexadecimal digits of either case; empty where the text names none.
  package let digest: String

  /// Reads a pull spec.
  ///
  /// - Throws: ``PullSpecError``, whose words are the reference pruner's.
  package init(parsing text: String) throws(PullSpecError) {
    var text = text
    self = try text.withUTF8 { bytes in
      Result { () throws(PullSpecError) in PullSpec(try PullSpecGrammar.split(bytes)) }
    }.get()
  }

  private init(_ pieces: PullSpecGrammar.Pieces) {
    tag = String(decoding: pieces.tag, as: UTF8.self)
    digest = String(decoding: pieces.digest, as: UTF8.self)
    let path = pieces.path
    guard let first = path.firstIndex(of: Self.slash) else {
      let text = String(decoding: path, as: UTF8.self)
      let isRegistry = path.contains(UInt8(ascii: ".")) || text.hasPrefix("localhost")
      registry = isRegistry ? text : ""
      namespace = ""
      name = isRegistry ? "" : text
      return
    }
    let isRegistry = Self.isRegistry(path[..<first])
    registry = isRegistry ? String(decoding: path[..<first], as: UTF8.self) : ""
    let rest = isRegistry ? path[(first + 1)...] : path
    let second = rest.firstIndex(of: Self.slash)
    namespace = second.map { String(decoding: rest[..<$0], as: UTF8.self) } ?? ""
    name = String(decoding: second.map { rest[($0 + 1)...] } ?? rest, as: UTF8.self)
  }

  /// What the pull spec names in the cluster, as the reference pruner takes it: the registry must
  /// be there but does not matter, and a tag left out is `latest`.
  package var target: ImageTarget? {
    guard !registry.isEmpty, !namespace.isEmpty, !name.isEmpty, !name.contains("/") else {
      return nil
    }
    return digest.isEmpty
      ? ImageTarget(namespace: namespace, imageStream: name, tag: tag.isEmpty ? "latest" : tag)
      : ImageTarget(namespace: namespace, imageStream: name, image: digest)
  }

  /// The registry a node pulls from: Docker Hub where the text names none.
  package var pullRegistry: String { registry.isEmpty ? "docker.io" : registry }

  /// The path a node pulls: `library/` before a bare name on Docker Hub.
  package var pullRepository: String {
    if !namespace.isEmpty { return namespace + "/" + name }
    return pullRegistry == "docker.io" ? "library/" + name : name
  }

  private static let slash = UInt8(ascii: "/")

  private static func isRegistry(_ component: PullSpecGrammar.Bytes) -> Bool {
    component.elementsEqual("localhost".utf8)
      || component.contains { $0 == UInt8(ascii: ".") || $0 == UInt8(ascii: ":") }
  }
}
