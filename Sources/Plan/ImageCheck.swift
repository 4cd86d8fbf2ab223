/// The first check that decided over an image, in the order of the checks.
package enum ImageCheck: UInt8, CaseIterable, Sendable {
  /// Images are not looked at when one namespace is pruned.
  case namespaceOnly
  /// No image is pruned, since an image lacks its metadata.
  case stageFailed
  case held
  case listedByIndex
  /// Listed by an index that is itself only listed; the reference's answer differs from run to run.
  case listedByInnerIndex
  case notManaged
  case young
  case unreferenced

  /// Whether the image is deleted.
  package var isDeleted: Bool { self == .unreferenced }

  /// Its name in the database and in documents.
  package var name: String {
    switch self {
    case .namespaceOnly: "namespace-only"
    case .stageFailed: "image-metadata-missing"
    case .held: "held-by-history"
    case .listedByIndex: "listed-by-index"
    case .listedByInnerIndex: "listed-by-inner-index"
    case .notManaged: "not-managed"
    case .young: "image-young"
    case .unreferenced: "unreferenced"
    }
  }
}
