/// Who holds an image, as far as it is known: numbers from 1 of a namespace, image stream, family and
/// tag, each 0 from there on where several hold it.
struct ImageHolder: Equatable {
  static let nobody = ImageHolder(isHeld: false)

  var isHeld = true
  var namespace: UInt32 = 0
  var stream: UInt32 = 0
  var family: UInt32 = 0
  var tag: UInt32 = 0

  /// The narrowest owner of both.
  func joined(with other: ImageHolder) -> ImageHolder {
    guard isHeld, other.isHeld else { return isHeld ? self : other }
    var common = ImageHolder()
    guard namespace == other.namespace else { return common }
    common.namespace = namespace
    guard stream == other.stream else { return common }
    common.stream = stream
    guard family == other.family else { return common }
    common.family = family
    if tag == other.tag { common.tag = tag }
    return common
  }

  /// An order in which all that is of one image stream, and of one family, stands together.
  func comes(before other: ImageHolder) -> Bool {
    (isHeld ? 1 : 0, namespace, stream, family, tag)
      < (other.isHeld ? 1 : 0, other.namespace, other.stream, other.family, other.tag)
  }
}
