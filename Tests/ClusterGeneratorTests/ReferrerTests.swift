import ClusterGenerator
import Testing

@Suite struct ReferrerTests {
  private let registry = "image-registry.openshift-image-registry.svc:5000/"

  /// Main containers' pull specs into the integrated registry that lead nowhere.
  private func dangling(in cluster: GeneratedCluster) throws -> (missing: Int, all: Int) {
    let histories = try ParsedExport(.imagestreams, of: cluster).histories
    let tags = Set(histories.map { "\($0.stream):\($0.tag)" })
    let images = Set(
      histories.flatMap { history in history.images.map { "\(history.stream)@\($0)" } })
    let specs = try ParsedExport(.pods, of: cluster).items.flatMap { pod -> [String] in
      let spec = pod["spec"] as? [String: Any]
      let containers = spec?["containers"] as? [[String: Any]] ?? []
      return containers.compactMap { $0["image"] as? String }
    }
    let inside = specs.filter { $0.hasPrefix(registry) }.map {
      String($0.dropFirst(registry.count))
    }
    return (inside.filter { !tags.contains($0) && !images.contains($0) }.count, inside.count)
  }

  @Test func `without defects every reference into the cluster leads somewhere`() throws {
    var shape = ClusterShape(images: 800, pods: 800)
    shape.defects = .none
    let (missing, all) = try dangling(in: GeneratedCluster(shape: shape, seed: 5))
    #expect(missing == 0)
    #expect(all > 300)
  }

  @Test func `missing tags are as common as asked for`() throws {
    var shape = ClusterShape(images: 800, pods: 800)
    shape.defects.missingTagReference = 500
    let (missing, all) = try dangling(in: GeneratedCluster(shape: shape, seed: 5))
    #expect(missing > all / 10 && missing < all)
  }
}
