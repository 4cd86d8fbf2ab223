import Model
import Plan
import Store
import Testing

@Suite struct ImageCatalogTests {
  @Test(arguments: [
    nil, Timestamp(seconds: -1), Timestamp(seconds: 0), Timestamp(seconds: Int64(UInt32.max)),
    Timestamp(seconds: 1 << 32), Timestamp(seconds: 7, nanoseconds: 9),
  ])
  func `an image is as it was put in`(time: Timestamp?) {
    var digests = DigestTable()
    var catalog = ImageCatalog(in: ScratchFile())
    catalog.add(digests.fake(1), createdAt: .minutesAgo(1))
    catalog.add(
      digests.fake(2), createdAt: time, sizeBytes: 1 << 40, storedBytes: 7, isManaged: false,
      hasMetadata: false, isIndex: true, manifests: [digests.fake(1)])
    let entry = catalog.entries[1]
    #expect(catalog.entries.map(\.createdAt) == [.minutesAgo(1), time])
    #expect(catalog.sizeBytes(of: 1) == 1 << 40 && entry.storedBytes == 7)
    #expect(!entry.isManaged && !entry.hasMetadata && entry.isIndex && !entry.lacksMetadata)
    #expect(catalog.index(of: digests.fake(2)) == 1 && catalog.index(of: digests.fake(3)) == nil)
    #expect(catalog.entries.map(\.digest) == [digests.fake(1), digests.fake(2)])
    #expect(Array(catalog.manifests(of: 1)) == [digests.fake(1)])
    #expect(catalog.manifests(of: 0).isEmpty)
  }

  @Test(arguments: [0, 1, Int64.max, -1, Int64.min] as [Int64])
  func `a size is as it was put in`(size: Int64) {
    var digests = DigestTable()
    var catalog = ImageCatalog(in: ScratchFile())
    catalog.add(digests.fake(1), createdAt: nil, sizeBytes: size)
    #expect(catalog.sizeBytes(of: 0) == size && catalog.entries[0].hasMetadata)
  }

  @Test func `images are found that were not the first to get a number`() {
    var digests = DigestTable()
    var catalog = ImageCatalog(in: ScratchFile())
    let ids = (0..<6).map { digests.fake($0) }
    for place in [4, 1, 0, 5] { catalog.add(ids[place], createdAt: nil) }
    #expect(ids.map { catalog.index(of: $0) } == [2, 1, nil, nil, 0, 3])
    #expect(catalog.entries.map(\.digest) == [4, 1, 0, 5].map { ids[$0] })
  }
}
