import Model
import Store
import TestSupport
import Testing

@Suite struct RunHistoryTests {
  private let scratch: ScratchStore

  init() throws {
    scratch = try ScratchStore()
  }

  /// Records a run that sees findings of rules that ran.
  ///
  /// - Returns: The run that saw each first, and what is gone.
  @discardableResult
  private func run(
    _ seen: RunHistory.Entry..., rules: [String] = ["a-rule"], asOf: Int64 = 0
  ) throws -> (first: [Int], gone: [String]) {
    try scratch.store.recordRun { history in
      let run = try history.begin(
        asOf: Timestamp(seconds: asOf), toolVersion: "0", lost: 0, metrics: [])
      let first = try seen.map { try history.see($0, in: run) }
      let gone = try rules.flatMap { try history.resolveUnseen(of: $0, in: run) }
      return (first, gone.map { "\($0.entry.fingerprint) since \($0.first)" })
    }
  }

  private func lives() throws -> [String] {
    try scratch.rows(
      """
      SELECT fingerprint, first_seen_run, last_seen_run, resolved_run FROM finding
      ORDER BY fingerprint, first_seen_run
      """)
  }

  @Test func `runs are numbered from one and remembered with their moment`() throws {
    try run(asOf: 10)
    try run(asOf: 20)
    try scratch.store.recordRun { history in
      let last = try history.lastRun()
      #expect(last?.run == 2)
      #expect(last?.asOf.seconds == 20)
      #expect(try history.asOf(run: 1)?.seconds == 10)
      #expect(try history.asOf(run: 3) == nil)
    }
  }

  @Test func `before the first run there is none`() throws {
    let last = try scratch.store.recordRun { try $0.lastRun()?.run }
    #expect(last == nil)
  }

  @Test func `a finding that stays keeps its first run`() throws {
    #expect(try run(.fake("a")).first == [1])
    #expect(try run(.fake("a"), .fake("b")).first == [1, 2])
    #expect(try lives() == ["a|1|2|NULL", "b|2|2|NULL"])
  }

  @Test func `a finding that is gone is resolved once`() throws {
    try run(.fake("a"), .fake("b"))
    #expect(try run(.fake("b")).gone == ["a since 1"])
    #expect(try run(.fake("b")).gone == [])
    #expect(try lives() == ["a|1|1|2", "b|1|3|NULL"])
  }

  @Test func `a finding that comes back begins anew`() throws {
    try run(.fake("a"))
    try run()
    #expect(try run(.fake("a")).first == [3])
    #expect(try run(.fake("a")).first == [3])
    #expect(try lives() == ["a|1|1|2", "a|3|4|NULL"])
  }

  @Test func `a rule that did not run keeps its findings open`() throws {
    try run(.fake("a"), .fake("b", rule: "b-rule"), rules: ["a-rule", "b-rule"])
    #expect(try run(rules: ["a-rule"]).gone == ["a since 1"])
    #expect(try run(.fake("b", rule: "b-rule"), rules: ["a-rule", "b-rule"]).first == [1])
    #expect(try lives() == ["a|1|1|2", "b|1|3|NULL"])
  }

  @Test func `what is said of a finding is what was said last`() throws {
    try run(.fake("a", severity: "info", message: "200 days"))
    try run(.fake("a", severity: "error", message: "201 days"))
    #expect(
      try scratch.rows("SELECT severity, message FROM finding") == ["error|201 days"])
  }

  @Test func `figures belong to their run`() throws {
    try scratch.store.recordRun { history in
      _ = try history.begin(
        asOf: .asOf, toolVersion: "9", lost: 3,
        metrics: [
          Metric(name: "images", value: 5), Metric(name: "images", namespace: "shop", value: 2),
        ])
    }
    #expect(try scratch.rows("SELECT * FROM run") == ["1|\(Timestamp.asOf.seconds)|9|3"])
    #expect(
      try scratch.rows("SELECT * FROM metric ORDER BY namespace")
        == ["1|images||5", "1|images|shop|2"])
  }

  @Test func `a run that throws leaves nothing`() throws {
    #expect(throws: CancellationError.self) {
      try scratch.store.recordRun { history in
        _ = try history.begin(asOf: .asOf, toolVersion: "0", lost: 0, metrics: [])
        throw CancellationError()
      }
    }
    #expect(try scratch.rows("SELECT COUNT(*) FROM run") == ["0"])
  }
}
