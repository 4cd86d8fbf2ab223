import Ledger
import Testing

@Suite struct LedgerSumsTests {
  @Test func `owners are added up over causes and put in order of weight`() {
    let ledger = ledger(of: [
      ("a", "s", "f", "1", .history, 10), ("a", "s", "f", "1", .image, 5),
      ("a", "s", "f", "2", .history, 20), ("b", "s", "f", "1", .history, 35),
    ])
    #expect(ledger.total.storedBytes == 70)
    #expect(ledger.byCause.map(\.amount.storedBytes) == [65, 5])
    #expect(ledger.byNamespace.map(\.name.namespace) == ["a", "b"])
    #expect(ledger.byFamily.map(\.amount.storedBytes) == [35, 35])
    #expect(ledger.byTag.map(\.amount.storedBytes) == [35, 20, 15])
    #expect(ledger.byTag.last?.tagEvents == 1 && ledger.byTag.last?.images == 1)
  }

  @Test func `what belongs to no one owner counts to the wider one alone`() {
    let ledger = ledger(of: [
      ("", "", "", "", .sharedImage, 1), ("a", "", "", "", .sharedImage, 2),
      ("a", "s", "", "", .metadata, 3), ("a", "s", "", "x", .conditions, 4),
    ])
    #expect(ledger.byNamespace.map(\.amount.storedBytes) == [9, 1])
    #expect(ledger.byImageStream.map(\.amount.storedBytes) == [7])
    #expect(ledger.byFamily.isEmpty && ledger.familyCount == 0)
    #expect(ledger.byTag.map(\.amount.storedBytes) == [4])
  }

  @Test func `so many are named, and all are counted`() {
    let count = EtcdLedger.mostNamed * 5 + 3
    let ledger = ledger(
      of: (0..<count).map { number in
        // The heaviest come last, and two of each weight.
        ("n\(10_000 + number)", "s", "f", "1", .history, Int64(number / 2))
      })
    #expect(ledger.familyCount == count && ledger.byNamespace.count == count)
    #expect(ledger.byFamily.count == EtcdLedger.mostNamed)
    let expected = (0..<count).sorted { ($1 / 2, $0) < ($0 / 2, $1) }
    let names = expected.prefix(EtcdLedger.mostNamed).map { "n\(10_000 + $0)" }
    #expect(ledger.byTag.map(\.name.namespace) == names)
  }

  private func ledger(
    of rows: [(String, String, String, String, LedgerCause, Int64)]
  ) -> EtcdLedger {
    var sums = LedgerSums()
    for (namespace, stream, family, tag, cause, bytes) in rows {
      sums.add(
        LedgerEntry(
          namespace: namespace, imageStream: stream, family: family, tag: tag, cause: cause,
          amount: LedgerAmount(objects: 1, storedBytes: bytes)))
    }
    return sums.ledger(quotaBytes: 1000)
  }
}
