import Model
import Plan
import Testing

@Suite struct MissingKindTests {
  private func coverage(
    _ namespace: String, without kind: ObjectKind? = nil, isTruncated: Bool = false
  ) -> [Coverage] {
    ObjectKind.readByPruner.filter { $0 != kind }.map { kind in
      Coverage(
        kind: kind.rawValue, namespace: kind.isClusterScoped ? "" : namespace, basis: .objects,
        objects: 1, lost: 0, isTruncated: isTruncated)
    }
  }

  @Test func `lists of every namespace are enough`() {
    #expect(MissingKind.all(in: coverage("*"), for: .with()).isEmpty)
  }

  @Test func `a kind that was not read is named with its command`() {
    let missing = MissingKind.all(in: coverage("*", without: .pod), for: .with())
    #expect(missing.map(\.command) == ["oc get pods -A -o json"])
    #expect(missing.map(\.reason) == ["no Pod was read"])
  }

  @Test func `limits matter only where sizes decide`() {
    let rows = coverage("*", without: .limitRange)
    #expect(MissingKind.all(in: rows, for: .with()).isEmpty)
    #expect(MissingKind.all(in: rows, for: .with { $0.pruneOverSizeLimit = true }).count == 1)
  }

  @Test func `one namespace is enough for a prune of that namespace`() {
    let rows = coverage("shop")
    #expect(!MissingKind.all(in: rows, for: .with()).isEmpty)
    #expect(MissingKind.all(in: rows, for: .with { $0.namespace = "shop" }).isEmpty)
    #expect(!MissingKind.all(in: rows, for: .with { $0.namespace = "till" }).isEmpty)
  }

  @Test func `a list that was cut off is not whole`() {
    let missing = MissingKind.all(in: coverage("*", isTruncated: true), for: .with())
    #expect(missing.first?.reason == "a list of Pod is cut off")
  }
}
