/// What a finding is about, as far as its rule says: the columns of the same names.
package struct FindingSubject: Hashable, Sendable {
  /// Empty where it is in no namespace.
  package var namespace = ""
  /// Empty where it is about no image stream.
  package var imageStream = ""
  /// Empty where it is about no tag.
  package var tag = ""
  /// 0 where it is about no revision.
  package var revision = 0
  /// Empty where it is about no image.
  package var image = ""
  /// With `name`: an object that is neither an image stream nor an image; empty where there is
  /// none.
  package var kind = ""
  package var name = ""
  /// The field of that object; empty where it is about none.
  package var field = ""

  package init() {}

  /// The object to look at first, as the field writes it: `shop/cart:v1`, `Pod shop/cart-1`,
  /// `sha256:…`.
  package var text: String {
    if !name.isEmpty { return "\(kind) \(namespace.isEmpty ? "" : namespace + "/")\(name)" }
    if imageStream.isEmpty { return image.isEmpty ? namespace : image }
    let stream = namespace.isEmpty ? imageStream : namespace + "/" + imageStream
    if !tag.isEmpty { return stream + ":" + tag }
    return image.isEmpty ? stream : stream + "@" + image
  }
}
