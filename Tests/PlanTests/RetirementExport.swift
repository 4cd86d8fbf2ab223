import CLI
import Model
import Plan
import Rules
import Store
import TestSupport

/// A cluster whose tag `shop/cart:v1-may-2019`, of images 1 and 2, nothing keeps: image 3 is an index
/// that lists image 1.
struct RetirementExport {
  static let registry = "registry.svc:5000"
  static let greedy = "rules: [{name: all, select: {tags: '*'}}]"

  /// Objects beside images and image stream, as JSON.
  var users = ""
  /// Annotations of the image stream, as members of a JSON object.
  var annotations = ""
  /// Spec tags of the image stream, as elements of a JSON array.
  var specTags = ""
  /// More tags of the image stream, as elements of a JSON array.
  var tags = ""
  var namespace = "shop"
  var policy = Self.greedy
  var hasEvidence = true

  /// The reason why the tag goes or stays.
  func check() throws -> String {
    let decisions = try plan().retirementPlan?.decisions
    return decisions?.first { $0.tag == "v1-may-2019" }?.check.name ?? "missing"
  }

  func plan(
    maxDeletes: Int? = nil, waves: RetirementRequest.Waves = .count(1)
  ) throws -> PrunePlan {
    let folder = try TemporaryFolder()
    let kinds = ObjectKind.readByPruner.map(\.rawValue).joined(separator: ", ")
    let config = try folder.write("evidence: {absent: [\(kinds)]}", to: "config.yaml")
    let file = try folder.write(objects, to: "export.json")
    let database = folder.path("tagtidy.db")
    _ = CommandRunner.run(
      ["ingest", file, "--db", database, "--as-of", Timestamp.asOf.text, "--quiet"]
        + (hasEvidence ? ["--config", config] : []))
    let request = RetirementRequest(
      policy: try RetirementPolicy(parsing: policy, path: "policy.yaml"), maxDeletes: maxDeletes,
      waves: waves)
    return try SnapshotStore(path: database).read {
      try PrunePlanner.plan($0, flags: PruneFlags(), retirement: request)
    }
  }

  /// An item of a history.
  static func item(_ image: Int, _ time: String = "2019-05-01T00:00:00Z") -> String {
    #"{"created": "\#(time)", "image": "\#(Digest.fake(image).text)", "#
      + #""dockerImageReference": "\#(registry)/shop/cart@\#(Digest.fake(image).text)"}"#
  }

  /// A tag of items.
  static func tag(_ name: String, _ items: String...) -> String {
    #", {"tag": "\#(name)", "items": [\#(items.joined(separator: ", "))]}"#
  }

  private var objects: String {
    let images = (1...9).map { number in
      let listed = number == 3 ? #"{"digest": "\#(Digest.fake(1).text)"}"# : ""
      return #"{"apiVersion": "image.openshift.io/v1", "kind": "Image", "metadata": {"name": "#
        + #""\#(Digest.fake(number).text)", "creationTimestamp": "2019-05-01T00:00:00Z", "#
        + #""annotations": {"openshift.io/image.managed": "true"}}, "dockerImageMetadata": {"Size": 30}, "#
        + #""dockerImageLayers": [{"name": "\#(Digest.fake(100 + number).text)", "size": 10}], "#
        + #""dockerImageManifests": [\#(listed)]}"#
    }
    let stream = """
      {"apiVersion": "image.openshift.io/v1", "kind": "ImageStream",
       "metadata": {"namespace": "\(namespace)", "name": "cart", "annotations": {\(annotations)},
         "creationTimestamp": "2019-01-01T00:00:00Z"},
       "spec": {"tags": [\(specTags)]},
       "status": {"dockerImageRepository": "\(Self.registry)/\(namespace)/cart", "tags": [
         {"tag": "v1-may-2019", "items": [\(Self.item(1)), \(Self.item(2))]}\(tags)]}}
      """
    return (images + [stream, users]).joined(separator: "\n")
  }
}
