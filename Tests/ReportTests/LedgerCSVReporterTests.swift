import Ledger
import Report
import Testing

@Suite struct LedgerCSVReporterTests {
  private func rows(_ report: AuditReport) throws -> [[String]] {
    try CSVRows.read(LedgerCSVReporter().render(report))
  }

  @Test func `each owner and cause is a row`() throws {
    let rows = try rows(.holding(.fake()))
    #expect(
      rows == [
        [
          "namespace", "imageStream", "family", "tag", "cause", "objects", "storedBytes",
          "prunableBytes", "retirableBytes", "quotaShare",
        ],
        ["", "", "", "", "unheld-image", "2", "1000", "1000", "0", "0.100000000"],
        ["pay", "api", "", "", "metadata", "1", "1", "0", "0", "0.000100000"],
        ["shop", "cart", "v{version}", "v1", "history", "3", "2000", "20", "500", "0.200000000"],
        ["shop", "cart", "v{version}", "v1", "image", "1", "500", "0", "500", "0.050000000"],
      ])
  }

  @Test func `a name that a spreadsheet would compute is no formula`() throws {
    let entry = LedgerEntry(
      namespace: "=1+2", imageStream: "a\"b", family: "", tag: "-x\u{1B}[0m", cause: .history,
      amount: LedgerAmount(objects: 1, storedBytes: 1))
    let row = try #require(try rows(.holding([entry], quotaBytes: 0)).last)
    #expect(row[..<4] == ["'=1+2", "a\"b", "", "'-x\\u{1B}[0m"])
    #expect(row.last == "0.000000000")
  }

  @Test func `without a ledger there is the header alone`() throws {
    #expect(try rows(.clean()).count == 1)
  }
}
