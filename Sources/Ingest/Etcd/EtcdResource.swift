import Model

/// Objects in etcd that are decoded, by what their keys begin with.
///
/// Source: openshift/openshift-apiserver `pkg/image/apiserver/apiserver.go` for images and image
/// streams; the others are custom resources, which kube-apiserver stores as JSON.
enum EtcdResource: CaseIterable {
  case imageStream, image, imagePruner, imageConfiguration

  /// Kinds that every cluster of OpenShift has the storage of, so that none of a kind means that
  /// there is none.
  static let alwaysKept: [EtcdResource] = [.imageStream, .image]
  /// What the keys of all kinds of ``alwaysKept`` begin with.
  static let root: StaticString = "/openshift.io/"

  /// The resource of a key; nil where it is not decoded.
  init?(key: UnsafeRawBufferPointer) {
    guard let found = Self.allCases.first(where: { key.starts(with: $0.prefix) }) else {
      return nil
    }
    self = found
  }

  var kind: ObjectKind {
    switch self {
    case .imageStream: .imageStream
    case .image: .image
    case .imagePruner: .imagePruner
    case .imageConfiguration: .imageConfiguration
    }
  }

  /// Whether a key is that of an object.
  func names(_ object: ObjectIdentity, in key: UnsafeRawBufferPointer) -> Bool {
    object.kind == kind.rawValue && names(in: key) == (object.namespace, object.name)
  }

  /// Namespace and name as a key has them; without a namespace where the kind has none.
  func names(in key: UnsafeRawBufferPointer) -> (namespace: String, name: String) {
    let rest = String(
      decoding: UnsafeRawBufferPointer(rebasing: key[prefix.utf8CodeUnitCount...]), as: UTF8.self)
    guard !kind.isClusterScoped, let slash = rest.firstIndex(of: "/") else { return ("", rest) }
    return (String(rest[..<slash]), String(rest[rest.index(after: slash)...]))
  }

  private var prefix: StaticString {
    switch self {
    case .imageStream: "/openshift.io/imagestreams/"
    case .image: "/openshift.io/images/"
    case .imagePruner: "/kubernetes.io/imageregistry.operator.openshift.io/imagepruners/"
    case .imageConfiguration: "/kubernetes.io/config.openshift.io/images/"
    }
  }
}

extension UnsafeRawBufferPointer {
  func starts(with prefix: StaticString) -> Bool {
    Text(bytes: bindMemory(to: UInt8.self)).hasPrefix(prefix)
  }
}
