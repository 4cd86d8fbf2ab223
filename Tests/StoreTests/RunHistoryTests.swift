import Model
import Store
import TestSupport
import Testing

@Suite struct RunHistoryTests {
  private let scratch: ScratchStore

  init() throws {
    scratch = try ScratchStore()
  }

  /// Records a run that sees findings of rules that ran; gives its number and what is gone.
  @discardableResult
  private func run(
    _ seen: FindingEntry..., rules: [String] = ["a-rule"], asOf: Int64 = 0,
    metrics: [Metric] = [], unjudged: String = ""
  ) throws -> (number: Int, gone: [String]) {
    try scratch.store.recordRun { history in
      for entry in seen { try history.see(entry) }
      let number = try history.settle(
        asOf: Timestamp(seconds: asOf), toolVersion: "9", lost: 3,
        figures: RunFigures(metrics: metrics), judged: rules, judges: { $1 != unjudged })
      let gone = try history.resolved(in: number)
      return (number, gone.map { "\($0.entry.fingerprint) since \($0.firstSeen.seconds)" })
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
    #expect(try run(asOf: 10).number == 1)
    #expect(try run(asOf: 20).number == 2)
    let last = try scratch.store.recordRun { try $0.lastRun() }
    #expect(last?.run == 2)
    #expect(last?.asOf.seconds == 20)
  }

  @Test func `before the first run there is none`() throws {
    let last = try scratch.store.recordRun { try $0.lastRun()?.run }
    #expect(last == nil)
  }

  @Test func `a finding that stays keeps its first run`() throws {
    try run(.fake("a"))
    try run(.fake("a"), .fake("b"))
    #expect(try lives() == ["a|1|2|NULL", "b|2|2|NULL"])
  }

  @Test func `a finding that is seen twice in a run is one`() throws {
    try run(.fake("a"), .fake("a"))
    #expect(try lives() == ["a|1|1|NULL"])
  }

  @Test func `a finding that is gone is resolved once`() throws {
    try run(.fake("a"), .fake("b"), asOf: 10)
    #expect(try run(.fake("b"), asOf: 20).gone == ["a since 10"])
    #expect(try run(.fake("b"), asOf: 30).gone == [])
    #expect(try lives() == ["a|1|1|2", "b|1|3|NULL"])
  }

  @Test func `a finding that comes back begins anew`() throws {
    try run(.fake("a"))
    try run()
    try run(.fake("a"))
    try run(.fake("a"))
    #expect(try lives() == ["a|1|1|2", "a|3|4|NULL"])
  }

  @Test func `a rule that did not run keeps its findings open`() throws {
    try run(.fake("a"), .fake("b", rule: "b-rule"), rules: ["a-rule", "b-rule"], asOf: 10)
    #expect(try run(rules: ["a-rule"]).gone == ["a since 10"])
    try run(.fake("b", rule: "b-rule"), rules: ["a-rule", "b-rule"])
    #expect(try lives() == ["a|1|1|2", "b|1|3|NULL"])
  }

  @Test func `a rule that is not judged in a namespace keeps its findings there open`() throws {
    try run(.fake("a"))
    #expect(try run(unjudged: "shop").gone == [])
    #expect(try run(unjudged: "lab").gone == ["a since 0"])
    #expect(try lives() == ["a|1|1|3"])
  }

  @Test func `what a rule saw before it failed does not count`() throws {
    try run(.fake("a"))
    try run(.fake("b"), rules: [])
    #expect(try lives() == ["a|1|1|NULL"])
  }

  @Test func `what is said of a finding is what was said last`() throws {
    try run(.fake("a", severity: "info", message: "200 days"))
    try run(.fake("a", severity: "error", message: "201 days"))
    #expect(try scratch.rows("SELECT severity, message FROM finding") == ["error|201 days"])
  }

  @Test func `how a finding stands is how it stood last`() throws {
    let columns = """
      SELECT team, suppression_origin, suppression_reason, suppression_until,
        suppression_reference, is_baselined FROM finding
      """
    try run(
      .fake(
        "a",
        standing: FindingStanding(
          team: "web", suppressionOrigin: "annotation", suppressionReason: "known",
          suppressionUntil: "2026-12-31", suppressionReference: "X-1", isBaselined: true)))
    #expect(try scratch.rows(columns) == ["web|annotation|known|2026-12-31|X-1|1"])
    try run(.fake("a"))
    #expect(try scratch.rows(columns) == ["|||||0"])
  }

  @Test func `what did not count is gone without being fixed`() throws {
    let suppressed = FindingStanding(suppressionOrigin: "configuration", suppressionReason: "x")
    try run(.fake("a", standing: suppressed), .fake("b"))
    #expect(try run().gone == ["b since 0"])
    #expect(try lives() == ["a|1|1|2", "b|1|1|2"])
  }

  @Test func `figures belong to their run`() throws {
    try run(
      asOf: 10,
      metrics: [
        Metric(name: "images", value: 5), Metric(name: "images", namespace: "shop", value: 2),
      ])
    #expect(try scratch.rows("SELECT * FROM run") == ["1|10|9|3"])
    #expect(
      try scratch.rows("SELECT * FROM metric ORDER BY namespace")
        == ["1|images||5", "1|images|shop|2"])
  }

  @Test func `families are remembered, and of runs older than a year one a week`() throws {
    let day: Int64 = 86_400
    let family = FamilyMetric(
      namespace: "shop", imageStream: "cart", family: "v{version}", tagEvents: 3, images: 2,
      storedBytes: 900)
    for night in 0..<400 as Range<Int64> {
      _ = try scratch.store.recordRun { history in
        try history.settle(
          asOf: Timestamp(seconds: night * day), toolVersion: "9", lost: 0,
          figures: RunFigures(
            metrics: [Metric(name: "images", value: night)], families: [family]),
          judged: [])
      }
    }
    let old = "(SELECT run_id FROM run WHERE as_of < \(34 * day))"
    for table in ["metric", "family_metric"] {
      #expect(
        try scratch.rows("SELECT COUNT(*) FROM \(table) WHERE run_id IN \(old)") == ["5"],
        "\(table)")
      #expect(try scratch.rows("SELECT COUNT(*) FROM \(table)") == ["371"], "\(table)")
    }
    #expect(
      try scratch.rows("SELECT tag_events, images, stored_bytes FROM family_metric LIMIT 1")
        == ["3|2|900"])
  }

  @Test func `what is settled for a year is forgotten`() throws {
    let day: Int64 = 86_400
    try run(.fake("a"), asOf: 0)
    try run(.fake("b"), asOf: day)
    try run(.fake("b"), asOf: 300 * day)
    #expect(try lives() == ["a|1|1|2", "b|2|3|NULL"])
    try run(.fake("b"), asOf: 367 * day)
    #expect(try lives() == ["b|2|4|NULL"])
  }

  @Test func `a run that throws before it settled leaves nothing`() throws {
    #expect(throws: CancellationError.self) {
      try scratch.store.recordRun { history in
        try history.see(.fake("a"))
        throw CancellationError()
      }
    }
    #expect(try scratch.rows("SELECT COUNT(*) FROM run") == ["0"])
    #expect(try lives() == [])
  }
}
