import CLI
import Foundation
import Model
import Plan
import Store
import TestSupport

/// Tests that explain objects of small exports.
protocol ExportExplaining {
  /// Where the export and its database are.
  var folder: TemporaryFolder { get }
}

extension ExportExplaining {
  /// The integrated registry.
  var registry: String { "registry.svc:5000" }

  func digest(_ number: Int) -> String { Digest.fake(number).text }

  /// An image with layers that weigh as much as their number, or an index.
  func image(_ number: Int, layers: [Int] = [], lists: [Int] = []) -> String {
    let type = lists.isEmpty ? "manifest.v1" : "index.v1"
    let layers = layers.map { #"{"name": "\#(digest($0))", "size": \#($0)}"# }
    let listed = lists.map { #"{"digest": "\#(digest($0))"}"# }
    return """
      {"apiVersion": "image.openshift.io/v1", "kind": "Image", "dockerImageMetadata": {},
       "dockerImageManifestMediaType": "application/vnd.oci.image.\(type)+json",
       "dockerImageLayers": [\(layers.joined(separator: ", "))],
       "dockerImageManifests": [\(listed.joined(separator: ", "))],
       "metadata": {"name": "\(digest(number))", "creationTimestamp": "2026-01-01T00:00:00Z"}}
      """
  }

  func stream(_ name: String, _ tags: [(tag: String, images: [Int])]) -> String {
    let tags = tags.map { tag, images in
      let items = images.map {
        #"{"created": "2026-01-01T00:00:00Z", "image": "\#(digest($0))"}"#
      }
      return #"{"tag": "\#(tag)", "items": [\#(items.joined(separator: ", "))]}"#
    }
    return """
      {"apiVersion": "image.openshift.io/v1", "kind": "ImageStream",
       "metadata": {"namespace": "shop", "name": "\(name)",
         "creationTimestamp": "2026-01-01T00:00:00Z"},
       "status": {"dockerImageRepository": "\(registry)/shop/\(name)",
         "tags": [\(tags.joined(separator: ", "))]}}
      """
  }

  func pod(_ name: String, _ image: String, running: String = "") -> String {
    """
    {"apiVersion": "v1", "kind": "Pod", "metadata": {"namespace": "shop", "name": "\(name)"},
     "spec": {"containers": [{"name": "web", "image": "\(registry)/\(image)"}]},
     "status": {"phase": "Running", "containerStatuses": [{"name": "web",
       "imageID": "\(running)"}]}}
    """
  }

  func explain(
    _ object: String, _ export: String..., flags: PruneFlags = PruneFlags()
  ) throws -> Explanation {
    try folder.write(export.joined(separator: "\n"), to: "export/objects.json")
    let database = folder.path("db")
    _ = CommandRunner.run(
      [
        "ingest", folder.path("export"), "--db", database, "--as-of", Timestamp.asOf.text,
        "--quiet",
      ])
    let name = try ExplanationName.parse(object, in: nil).name
    return try SnapshotStore(path: database).read {
      try Explainer.explain(name, $0, flags: flags)
    }
  }

  /// Lets every kind that the pruner reads count as read.
  func writeEmptyLists() throws {
    let lists = ObjectKind.readByPruner.map {
      #"{"apiVersion": "v1", "kind": "\#($0.rawValue)List", "items": []}"#
    }
    try folder.write(lists.joined(separator: "\n"), to: "export/lists.json")
  }

  func flags(_ change: (inout PruneFlags) -> Void) -> PruneFlags {
    var flags = PruneFlags()
    change(&flags)
    return flags
  }
}
