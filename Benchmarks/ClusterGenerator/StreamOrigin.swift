/// Where the images of a stream come from.
enum StreamOrigin: Equatable {
  /// Built and pushed into the integrated registry.
  case pushed
  /// Imported from a repository in an outside registry.
  case imported(registry: String, organisation: String)

  /// Whether the cluster manages the images, which is so only where they were pushed.
  var isManaged: Bool { self == .pushed }
}
