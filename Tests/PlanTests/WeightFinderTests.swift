import Plan
import TestSupport
import Testing

@Suite struct WeightFinderTests: ExportExplaining {
  let folder: TemporaryFolder

  init() throws {
    folder = try TemporaryFolder()
  }

  @Test func `layers count for an image that alone has them, and for a tag that alone holds it`()
    throws
  {
    let export = [
      image(1, layers: [10, 20]), image(2, layers: [10, 30]), image(3, layers: [10, 40]),
      stream("cart", [("v1", [1, 2]), ("v2", [2, 3])]),
    ].joined(separator: "\n")
    let ofImage = try #require(try explain(digest(1), export).weight)
    #expect(ofImage.uniqueBytes == 20)
    #expect(ofImage.sharedBytes == 10)
    let ofTag = try #require(try explain("shop/cart:v1", export).weight)
    #expect(ofTag.images == 2)
    #expect(ofTag.ownImages == 1)
    #expect(ofTag.uniqueBytes == 20)
    #expect(ofTag.sharedBytes == 40)
    let ofStream = try #require(try explain("shop/cart", export).weight)
    #expect(ofStream.uniqueBytes == 100)
    #expect(ofStream.sharedBytes == 0)
    #expect(ofStream.historyBytes > ofTag.historyBytes)
  }

  @Test func `an index weighs with what it alone lists`() throws {
    let explanation = try explain(
      digest(3), image(1, layers: [10]), image(2, layers: [20]), image(3, lists: [1, 2]),
      stream("cart", [("v1", [3]), ("v2", [2])]))
    let weight = try #require(explanation.weight)
    #expect(weight.images == 3)
    #expect(weight.ownImages == 2)
    #expect(weight.uniqueBytes == 10)
    #expect(weight.sharedBytes == 20)
  }
}
