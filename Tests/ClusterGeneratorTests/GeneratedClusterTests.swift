import ClusterGenerator
import Testing

@Suite struct GeneratedClusterTests {
  private let cluster = GeneratedCluster(shape: ClusterShape(images: 600), seed: 7)

  @Test(arguments: ExportedResource.allCases)
  func `the same shape and seed make the same bytes`(resource: ExportedResource) {
    let again = GeneratedCluster(shape: ClusterShape(images: 600), seed: 7)
    for form in DocumentForm.allCases {
      #expect(cluster.bytes(of: resource, as: form) == again.bytes(of: resource, as: form))
    }
  }

  @Test func `another seed makes another cluster`() {
    let other = GeneratedCluster(shape: ClusterShape(images: 600), seed: 8)
    #expect(cluster.bytes(of: .images, as: .json) != other.bytes(of: .images, as: .json))
  }

  @Test(arguments: [
    (0, 1, 0, 0, 2), (1, 1, 1, 1, 2), (5, 40, 9, 3, 2), (300, 3, 900, 10, 3), (120, 30, 50, 20, 9),
  ])
  func `counts are met`(images: Int, streams: Int, items: Int, pods: Int, namespaces: Int) throws {
    var shape = ClusterShape(
      images: images, streams: streams, historyItems: items, pods: pods, namespaces: namespaces)
    shape.defects = .none
    let cluster = GeneratedCluster(shape: shape, seed: 3)
    #expect(try ParsedExport(.images, of: cluster).items.count == images)
    #expect(try ParsedExport(.imagestreams, of: cluster).items.count == streams)
    #expect(try ParsedExport(.namespaces, of: cluster).items.count == namespaces)
    #expect(try ParsedExport(.pods, of: cluster).items.count <= pods)
  }

  @Test func `history items are close to what was asked for`() throws {
    for wanted in [1200, 3000, 12_000] {
      let shape = ClusterShape(images: 600, historyItems: wanted)
      let streams = try ParsedExport(
        .imagestreams, of: GeneratedCluster(shape: shape, seed: 1))
      let items = streams.histories.reduce(0) { $0 + $1.images.count }
      #expect(abs(items - wanted) <= wanted / 20)
    }
  }

  @Test func `every image is held by a history or an index or is one of the orphans`() throws {
    let images = try ParsedExport(.images, of: cluster)
    let held = Set(try ParsedExport(.imagestreams, of: cluster).histories.flatMap(\.images))
    let loose = Set(images.names).subtracting(held).subtracting(images.children)
    #expect(loose.count == cluster.shape.defects.orphanImage.of(600))
    #expect(images.children.isSubset(of: images.names))
  }

  @Test func `a cluster without defects holds no image that is not there`() throws {
    var shape = ClusterShape(images: 600)
    shape.defects = .none
    let cluster = GeneratedCluster(shape: shape, seed: 7)
    let names = Set(try ParsedExport(.images, of: cluster).names)
    let held = Set(try ParsedExport(.imagestreams, of: cluster).histories.flatMap(\.images))
    // References have an item without an image.
    #expect(held.subtracting(names).subtracting([""]).isEmpty)
  }

  @Test func `histories are newest first and tags are unique`() throws {
    let histories = try ParsedExport(.imagestreams, of: cluster).histories
    for history in histories {
      #expect(history.created == history.created.sorted(by: >))
    }
    #expect(Set(histories.map { "\($0.stream):\($0.tag)" }).count == histories.count)
  }

  @Test func `an earlier export shows the same cluster as it was`() throws {
    var shape = ClusterShape(images: 600)
    let late = GeneratedCluster(shape: shape, seed: 7)
    shape.asOf = Moment(seconds: shape.horizon.seconds - 200 * 86_400)
    let early = GeneratedCluster(shape: shape, seed: 7)
    let before = Set(try ParsedExport(.images, of: early).names)
    let after = Set(try ParsedExport(.images, of: late).names)
    #expect(before.isStrictSubset(of: after) && !before.isEmpty)
    let held = Set(try ParsedExport(.imagestreams, of: early).histories.flatMap(\.images))
    let children = try ParsedExport(.images, of: early).children
    #expect(held.intersection(after).isSubset(of: before))
    #expect(before.subtracting(held).subtracting(children).count <= late.shape.images / 50)
  }

  @Test func `a steady cluster has had as many images at half its time as it got since`() throws {
    var shape = ClusterShape(images: 2000)
    shape.isSteady = true
    shape.asOf = Moment(seconds: shape.horizon.seconds - 550 * 86_400)
    let images = try ParsedExport(.images, of: GeneratedCluster(shape: shape, seed: 7)).names.count
    #expect((900...1100).contains(images))
  }
}
