import Model
import Store
import TestSupport
import Testing

/// Values of every sort come back as they went in.
@Suite struct FactInserterTests {
  private func roundTrip(_ message: String) throws -> [String] {
    let scratch = try ScratchStore()
    try scratch.fill([], diagnostics: [IngestDiagnostic(path: "p", message: message)])
    return try scratch.rows("SELECT message FROM diagnostic")
  }

  @Test(arguments: [
    "", "plain", "größe 圖 👩‍💻", "it's \"quoted\"; DROP TABLE image; --", "two\nlines\t\u{1B}[2J",
    String(repeating: "long ", count: 50_000),
  ])
  func `texts come back as they went in`(text: String) throws {
    #expect(try roundTrip(text) == [text])
  }

  @Test func `a text is kept behind its NUL`() throws {
    #expect(try roundTrip("a\u{0}b") == ["a\u{0}b"])
  }

  @Test(arguments: [Int64.min, -1, 0, 1, Int64.max])
  func `numbers come back as they went in`(number: Int64) throws {
    let scratch = try ScratchStore(
      .fake(.pod, facts: .workload(Workload(replicas: number))))
    #expect(try scratch.rows("SELECT replicas FROM workload") == ["\(number)"])
  }

  @Test func `what is not known is NULL`() throws {
    let scratch = try ScratchStore(.fake(.pod, facts: .workload(Workload(replicas: nil))))
    #expect(try scratch.rows("SELECT replicas IS NULL, phase = '' FROM workload") == ["1|1"])
  }

  @Test func `rows do not run into each other`() throws {
    let scratch = try ScratchStore()
    try scratch.fill(
      [], diagnostics: ["first", "", "third"].map { IngestDiagnostic(path: $0, message: $0) })
    #expect(
      try scratch.rows("SELECT path, message FROM diagnostic") == [
        "first|first", "|", "third|third",
      ])
  }
}
