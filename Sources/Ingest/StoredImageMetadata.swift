/// The length of `dockerImageMetadata` in etcd, where it is JSON text inside of protobuf.
///
/// Source: openshift/openshift-apiserver `pkg/image/apis/image/v1/conversion.go`; the newline:
/// kubernetes/apimachinery `pkg/runtime/serializer/json/json.go`.
enum StoredImageMetadata {
  private static let olderVersion: StaticString = "1.0"
  private static let groupAndSlash: StaticString = "image.openshift.io/"

  /// The bytes of the text and its newline, with the apiVersion that current servers write: those
  /// up to 4.4 wrote it without a group.
  static func length(of metadata: Node) -> Int {
    let text = CompactJSON.length(of: metadata, as: .html) + 1
    guard let version = metadata["apiVersion"], version.text == olderVersion else { return text }
    return text + groupAndSlash.utf8CodeUnitCount
  }
}
