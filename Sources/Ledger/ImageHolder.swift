/// Who holds an image, as far as it is known: numbers of namespaces, image streams, families and tags.
enum ImageHolder: Equatable {
  case nobody
  case tag(namespace: UInt32, stream: UInt32, family: UInt32, tag: UInt32)
  case family(namespace: UInt32, stream: UInt32, family: UInt32)
  case stream(namespace: UInt32, stream: UInt32)
  case namespace(UInt32)
  case everyone

  /// The narrowest owner of both.
  func joined(with other: ImageHolder) -> ImageHolder {
    if self == other || other == .nobody { return self }
    if self == .nobody { return other }
    guard let namespace, namespace == other.namespace else { return .everyone }
    guard let stream, stream == other.stream else { return .namespace(namespace) }
    guard let family, family == other.family else {
      return .stream(namespace: namespace, stream: stream)
    }
    return .family(namespace: namespace, stream: stream, family: family)
  }

  /// An order in which all that is of one image stream stands together.
  func comes(before other: ImageHolder) -> Bool {
    rank < other.rank
  }

  /// 0 where there is none.
  private var rank: (UInt32, UInt32, UInt32, UInt32, UInt32) {
    func number(_ value: UInt32?) -> UInt32 { value.map { $0 + 1 } ?? 0 }
    return (
      number(namespace), number(stream), number(family), number(tag), self == .everyone ? 1 : 0
    )
  }

  private var tag: UInt32? {
    if case .tag(_, _, _, let tag) = self { tag } else { nil }
  }

  private var namespace: UInt32? {
    switch self {
    case .tag(let namespace, _, _, _), .family(let namespace, _, _), .stream(let namespace, _),
      .namespace(let namespace):
      namespace
    case .nobody, .everyone: nil
    }
  }

  private var stream: UInt32? {
    switch self {
    case .tag(_, let stream, _, _), .family(_, let stream, _), .stream(_, let stream): stream
    case .nobody, .everyone, .namespace: nil
    }
  }

  private var family: UInt32? {
    switch self {
    case .tag(_, _, let family, _), .family(_, _, let family): family
    case .nobody, .everyone, .namespace, .stream: nil
    }
  }
}
