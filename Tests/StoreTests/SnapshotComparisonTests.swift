import Model
import Store
import TestSupport
import Testing

@Suite struct SnapshotComparisonTests {
  private func stream(_ name: String, _ history: [(tag: String, images: [Int])]) -> ClusterObject {
    .fake(.imageStream, name, facts: .imageStream(.fake(history: history)))
  }

  private func differences(
    _ section: SnapshotComparison.Section, _ old: ScratchStore, _ new: ScratchStore
  ) throws -> [String] {
    var found: [String] = []
    try SnapshotComparison(old: old.store, new: new.store).differences(in: section) { row in
      found.append("\(row.change.rawValue) \(row.subject)")
    }
    return found
  }

  @Test func `what was added, removed and changed is told in order`() throws {
    let old = try ScratchStore(
      stream("cart", [("v1", [1]), ("v2", [2]), ("v3", [3])]), stream("till", []))
    let new = try ScratchStore(
      stream("cart", [("v1", [1]), ("v2", [5]), ("v4", [4])]), stream("web", []))
    #expect(try differences(.imageStreams, old, new) == ["removed shop/till", "added shop/web"])
    #expect(
      try differences(.tags, old, new) == [
        "changed shop/cart:v2", "removed shop/cart:v3", "added shop/cart:v4",
      ])
    #expect(try differences(.images, old, new).isEmpty)
  }

  @Test(arguments: SnapshotComparison.Section.allCases)
  func `a database is like itself`(section: SnapshotComparison.Section) throws {
    let store = try ScratchStore(stream("cart", [("v1", [1])]))
    #expect(try differences(section, store, store).isEmpty)
  }
}
