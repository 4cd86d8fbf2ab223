import Model
import Plan
import Store
import Testing

/// Lists of records, as they are kept aside for long plans.
@Suite struct RetirementListTests {
  private func retirement(_ number: Int) -> Retirement {
    let name = String(repeating: "\u{0}ü\n", count: number % 5)
    return Retirement(
      namespace: "shop", imageStream: "cart\(name)", tag: name, image: "", reason: "r\(number)",
      wave: number, restoration: number.isMultiple(of: 2) ? restoration(number) : nil, rule: "dated"
    )
  }

  private func restoration(_ number: Int) -> Retirement.Restoration {
    Retirement.Restoration(
      sourceKind: "DockerImage", source: "a/b@\(number)", isReference: number.isMultiple(of: 4),
      isScheduled: number.isMultiple(of: 3), isInsecure: number.isMultiple(of: 5),
      referencePolicy: "Local", importMode: "")
  }

  @Test func `what is put in comes out, whatever its names are`() {
    let all = (0..<5_000).map(retirement)
    let plan = FakeCluster().plan().replacing(hazards: [], retirements: all)
    #expect(Array(plan.retirements) == all)
    #expect(plan.retirements.count == all.count && plan.retirements.last == all.last)
  }
}
