import Plan
import Testing

@Suite struct BlobLedgerTests {
  @Test func `the last share that is taken back frees a blob`() {
    var table = DigestTable()
    let blob = table.fake(1)
    var ledger = BlobLedger(capacity: table.count)
    ledger.add(blob)
    ledger.add(blob)
    #expect(
      [ledger.remove(blob), ledger.remove(blob), ledger.remove(blob)] == [false, true, false])
  }

  @Test func `a cleared ledger knows nothing`() {
    var table = DigestTable()
    let blob = table.fake(1)
    var ledger = BlobLedger(capacity: table.count, isReused: true)
    ledger.add(blob)
    ledger.clear()
    let isFreed = ledger.remove(blob)
    #expect(!isFreed)
  }
}
