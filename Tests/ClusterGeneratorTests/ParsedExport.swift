import ClusterGenerator
import Foundation

/// The items of a generated resource, parsed.
struct ParsedExport {
  /// The items, in order.
  let items: [[String: Any]]

  /// Generates a resource and parses it.
  init(_ resource: ExportedResource, of cluster: GeneratedCluster, as form: DocumentForm = .compact)
    throws
  {
    let data = Data(cluster.bytes(of: resource, as: form))
    let list = try JSONSerialization.jsonObject(with: data) as? [String: Any]
    items = list?["items"] as? [[String: Any]] ?? []
  }

  /// The names of the items.
  var names: [String] {
    items.compactMap { item in (item["metadata"] as? [String: Any])?["name"] as? String }
  }

  /// For each image stream, its tags with the images of their histories.
  var histories: [(stream: String, tag: String, images: [String], created: [String])] {
    items.flatMap { item in
      let metadata = item["metadata"] as? [String: Any] ?? [:]
      let stream = "\(metadata["namespace"] ?? "")/\(metadata["name"] ?? "")"
      let tags = (item["status"] as? [String: Any])?["tags"] as? [[String: Any]] ?? []
      return tags.map { tag in
        let events = tag["items"] as? [[String: Any]] ?? []
        return (
          stream, tag["tag"] as? String ?? "", events.compactMap { $0["image"] as? String },
          events.compactMap { $0["created"] as? String }
        )
      }
    }
  }

  /// The digests that indexes list.
  var children: Set<String> {
    Set(
      items.flatMap { item in
        (item["dockerImageManifests"] as? [[String: Any]] ?? []).compactMap {
          $0["digest"] as? String
        }
      })
  }
}
