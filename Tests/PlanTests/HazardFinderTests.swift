import CLI
import Model
import Plan
import Store
import TestSupport
import Testing

/// Users of what a prune removes, through the whole pipeline.
@Suite struct HazardFinderTests {
  private let folder: TemporaryFolder
  private let digest = Digest.fake(1).text
  private let registry = "registry.svc:5000"

  init() throws {
    folder = try TemporaryFolder()
  }

  /// Image 1 is revision 2 of `shop/cart:v1`, and one revision stays.
  private func hazards(_ users: String, image: Int = 1) throws -> [Hazard] {
    let time = "2026-01-01T00:00:00Z"
    let images = (1...2).map { number in
      """
      {"apiVersion": "image.openshift.io/v1", "kind": "Image", "dockerImageMetadata": {},
       "metadata": {"name": "\(Digest.fake(number).text)", "creationTimestamp": "\(time)"}}
      """
    }
    let items = [2, image].map { #"{"created": "\#(time)", "image": "\#(Digest.fake($0).text)"}"# }
    let stream = """
      {"apiVersion": "image.openshift.io/v1", "kind": "ImageStream",
       "metadata": {"namespace": "shop", "name": "cart", "creationTimestamp": "\(time)"},
       "status": {"dockerImageRepository": "\(registry)/shop/cart",
         "tags": [{"tag": "v1", "items": [\(items.joined(separator: ", "))]}]}}
      """
    let export = (images + [stream, users]).joined(separator: "\n")
    let file = try folder.write(export, to: "export.json")
    let database = folder.path("tagtidy.db")
    _ = CommandRunner.run(
      ["ingest", file, "--db", database, "--as-of", Timestamp.asOf.text, "--quiet"])
    var flags = PruneFlags()
    flags.keepTagRevisions = 1
    return try SnapshotStore(path: database).read {
      try PrunePlanner.plan($0, flags: flags).hazards
    }
  }

  private func pod(_ spec: String, phase: String = "Running") -> String {
    """
    {"apiVersion": "v1", "kind": "Pod", "metadata": {"namespace": "till", "name": "web"},
     "spec": {\(spec)}, "status": {"phase": "\(phase)"}}
    """
  }

  private func container(_ key: String, _ pullSpec: String) -> String {
    #""\#(key)": [{"name": "web", "image": "\#(pullSpec)"}]"#
  }

  @Test func `a container that names the image in its stream protects it`() throws {
    let spec = container("containers", "\(registry)/shop/cart@\(digest)")
    #expect(try hazards(pod(spec)).isEmpty)
  }

  @Test func `a container that names the image elsewhere is in danger`() throws {
    let spec = container("containers", "\(registry)/shop/till@\(digest)")
    let hazard = try #require(try hazards(pod(spec)).first)
    #expect(hazard.image == digest)
    #expect(hazard.usedBy == ["pod till/web"])
    #expect(hazard.why == "no history of shop/till holds the image")
    #expect(hazard.remedy?.source == "shop/cart@\(digest)")
    #expect(hazard.remedy?.tag == "shop/cart:in-use-000000000000")
  }

  @Test func `an ephemeral container is in danger, a finished pod is not`() throws {
    let spec = container("ephemeralContainers", "\(registry)/shop/cart@\(digest)")
    #expect(try hazards(pod(spec)).map(\.usedBy) == [["pod till/web"]])
    #expect(try hazards(pod(spec, phase: "Succeeded")).isEmpty)
  }

  @Test func `other registries do not need the image`() throws {
    let spec = container("ephemeralContainers", "quay.io/shop/cart@\(digest)")
    #expect(try hazards(pod(spec)).isEmpty)
  }

  @Test func `a spec tag that copies the image is in danger`() throws {
    let hazards = try hazards(
      """
      {"apiVersion": "image.openshift.io/v1", "kind": "ImageStream",
       "metadata": {"namespace": "till", "name": "copy"},
       "spec": {"tags": [{"name": "v1", "from": {"kind": "ImageStreamImage",
         "namespace": "shop", "name": "cart@\(digest)"}}]}}
      """)
    #expect(hazards.map(\.usedBy) == [["imagestreamtag till/copy:v1"]])
    #expect(hazards.map(\.why) == ["spec tags protect nothing"])
  }

  @Test func `what stays is no hazard`() throws {
    let spec = container("ephemeralContainers", "\(registry)/shop/cart@\(Digest.fake(2).text)")
    #expect(try hazards(pod(spec)).isEmpty)
  }
}
