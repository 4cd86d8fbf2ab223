import Plan
import Store
import Testing

@Suite struct BlobTableTests {
  @Test(arguments: [[0], [3, 0, 2], Array(repeating: 1, count: 100), [70_000, 1, 65_535, 2]])
  func `each image has its own blobs`(counts: [Int]) {
    var digests = DigestTable()
    let blob = digests.fakeBlob(1)
    let other = digests.fakeBlob(2)
    var table = BlobTable(in: ScratchFile())
    for (image, count) in counts.enumerated() {
      table.append(Array(repeating: image.isMultiple(of: 2) ? blob : other, count: count))
    }
    for (image, count) in counts.enumerated() {
      let found = table.blobs(of: image)
      #expect(found.count == count)
      #expect(Set(found).isSubset(of: [image.isMultiple(of: 2) ? blob : other]))
    }
    #expect(table.blobs(of: counts.count).isEmpty)
  }

  @Test func `each blob comes once, with its largest size and those that have it`() {
    var digests = DigestTable()
    let blobs = (1...3).map { digests.fakeBlob($0) }
    var table = BlobTable(in: ScratchFile())
    for (blob, size, image) in [(0, 5, 7), (0, 9, 2), (1, 0, 2), (2, 1, 0), (2, 1, 0)] {
      table.add(blobs[blob], sizeBytes: Int64(size), of: image)
    }
    var found: [String] = []
    table.visit { blob, images in
      found.append("\(digests.text(of: blob.name).suffix(1)) \(blob.sizeBytes) \(images)")
    }
    #expect(found == ["1 9 [7, 2]", "2 0 [2]", "3 1 [0, 0]"])
  }
}
