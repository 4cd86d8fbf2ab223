/// What an object weighs, in bytes.
///
/// Sizes in the registry are those of layers; manifests and configs are not counted.
package struct ExplanationWeight: Hashable, Sendable {
  /// Image objects it holds, with the sub-manifests they list.
  package let images: Int
  /// Those of them that nothing else holds.
  package let ownImages: Int
  /// Layers that only its own images have, each once.
  package let uniqueBytes: Int64
  /// Its images' other layers, each once.
  package let sharedBytes: Int64
  /// Its own image objects in etcd.
  package let storedBytes: Int64
  /// The history items that make it up, or hold it, in etcd.
  package let historyBytes: Int64
}
