import Model
import Plan
import Store
import Testing

@Suite struct HolderTableTests {
  private let fields = [
    Holder(kind: "Pod", namespace: "shop", name: "cart-1", field: "a", role: .running),
    Holder(kind: "Pod", namespace: "till", name: "cart-1", field: "b"),
    Holder(kind: "Build", namespace: "", name: "", field: ""),
  ]

  @Test func `what is kept comes back`() {
    var table = HolderTable(in: ScratchFile())
    let ids = fields.map { table.add($0) }
    #expect(Set(ids).count == fields.count && !ids.contains(.unnamed))
    #expect(ids.map { table[$0] } == fields)
  }

  @Test func `where names are not asked for, nothing is kept`() {
    var table = HolderTable(in: ScratchFile(), isNaming: false)
    #expect(fields.map { table.add($0) } == [.unnamed, .unnamed, .unnamed])
    #expect(table[.unnamed].name.isEmpty)
  }

  @Test func `more than are held come back`() {
    var table = HolderTable(in: ScratchFile())
    let all = (0..<3_000).map { number in
      Holder(kind: "Pod", namespace: "shop", name: "cart-\(number)", field: "a", role: .container)
    }
    let ids = all.map { table.add($0) }
    #expect(ids.map { table[$0] } == all)
  }
}
