import Model
import Rules
import Store
import Testing

@Suite struct SuppressionBookTests {
  private static let asOf = Timestamp(seconds: 1_769_817_600)
  private static let rule = "tag-is-long"

  private let rules: RuleSet

  init() throws {
    rules = try RuleSet(
      files: [
        .fake("source: docs", "source: docs\naliases: [long-tag]"),
        .fake(id: "tag-is-stale", query: "SELECT 1 AS x"),
        .fake(id: "own-check", topic: "suppressions", query: "SELECT 1 AS x"),
      ], checkedAgainst: ExampleDatabase())
  }

  private func book(_ rows: AnnotationRow..., configuration: String = "") throws -> SuppressionBook
  {
    try SuppressionBook(
      annotations: rows,
      configured: AuditConfiguration(parsing: configuration, path: "t.yaml").suppressions,
      rules: rules, asOf: Self.asOf)
  }

  private func row(
    _ kind: String = "ImageStream", _ namespace: String = "shop", _ name: String = "cart",
    _ value: String = "known", tag: String = "", key: String = "tagtidy/ignore.tag-is-long"
  ) -> AnnotationRow {
    AnnotationRow(
      kind: kind, namespace: namespace, name: name, tag: tag, annotation: key, value: value,
      place: "streams.json:4")
  }

  private func finding(
    _ rule: String = Self.rule, _ change: (inout FindingSubject) -> Void = { _ in }
  ) -> Finding {
    var subject = FindingSubject()
    (subject.namespace, subject.imageStream, subject.tag) = ("shop", "cart", "v1")
    change(&subject)
    return Finding(
      rule: rule, severity: .error, subject: subject, message: "", remedy: "", evidence: [])
  }

  private func judged(_ book: SuppressionBook, ran: Set<String>) throws -> [SuppressionRow] {
    book.rows(ran: ran, scopes: try RuleScopes(rules, configuration: AuditConfiguration()))
  }

  @Test func `an annotation is about its object alone`() throws {
    var stream = try book(row())
    let ofStream = stream.reasons(
      finding(), finding { $0.tag = "" }, finding("tag-is-stale"),
      finding { $0.imageStream = "web" }, finding { $0.namespace = "lab" },
      finding { ($0.kind, $0.name) = ("Pod", "cart") })
    #expect(ofStream == ["known", "known", nil, nil, nil, nil])
    var tag = try book(row(tag: "v1"))
    let ofTag = tag.reasons(finding(), finding { $0.tag = "v2" }, finding { $0.tag = "" })
    #expect(ofTag == ["known", nil, nil])
  }

  @Test(arguments: [
    ("Namespace", "", "shop"), ("ImageStreamTag", "shop", "cart:v1"), ("Image", "", "sha256:a"),
  ])
  func `an annotation of what a finding is in is about it too`(
    kind: String, namespace: String, name: String
  ) throws {
    var book = try book(row(kind, namespace, name))
    let found = book.reasons(
      finding { $0.image = "sha256:a" }, finding { $0 = FindingSubject() })
    #expect(found == ["known", nil])
  }

  @Test func `a workload is known by kind, namespace and name`() throws {
    var book = try book(row("Deployment", "shop", "web"))
    let found = book.reasons(
      finding { ($0.imageStream, $0.tag, $0.kind, $0.name) = ("", "", "Deployment", "web") },
      finding { ($0.imageStream, $0.tag, $0.kind, $0.name) = ("", "", "Pod", "web") })
    #expect(found == ["known", nil])
  }

  @Test func `a former id is the rule's`() throws {
    var book = try book(row(key: "tagtidy/ignore.long-tag"))
    let found = book.reasons(finding())
    #expect(found == ["known"])
  }

  @Test func `what it says is kept`() throws {
    var book = try book(row("ImageStream", "shop", "cart", "audit; until=2026-01-31; ref=SHOP-1"))
    let found = book.suppression(of: finding())
    #expect(
      found
        == Suppression(
          origin: .annotation, reason: "audit", until: CalendarDay(parsing: "2026-01-31"),
          reference: "SHOP-1"))
  }

  @Test func `one that has expired lets the finding count`() throws {
    var book = try book(row("ImageStream", "shop", "cart", "audit; until=2026-01-30"))
    let found = book.reasons(finding())
    #expect(found == [nil])
    let row = try #require(judged(book, ran: [Self.rule]).first)
    #expect(row.state == "expired")
    #expect(row.until == "2026-01-30")
    #expect(row.findings == 1)
  }

  @Test(arguments: [
    ("tagtidy/ignore.tag-is-long", "", "expected a reason, found none"),
    ("tagtidy/ignore.tag-is-lon", "known", "did you mean 'tag-is-long'"),
    ("tagtidy/ignore", "known", "no rule or topic 'tagtidy/ignore'"),
    ("tagtidy/ignored.tag-is-long", "known", "no rule or topic"),
    ("tagtidy/ignore.tags", "known", "no rule or topic 'tags'"),
    ("tagtidy/ignore.own-check", "known", "cannot be suppressed"),
  ])
  func `one that is not understood does nothing and says why`(
    key: String, value: String, fault: String
  ) throws {
    var book = try book(row("ImageStream", "shop", "cart", value, key: key))
    let found = book.reasons(finding())
    #expect(found == [nil])
    let row = try #require(judged(book, ran: [Self.rule]).first)
    #expect(row.state == "malformed")
    #expect(row.fault.contains(fault))
    #expect(row.object == "imagestreams/cart")
    #expect(row.objectNamespace == "shop")
    #expect(row.place == "streams.json:4")
  }

  @Test func `other annotations of tagtidy are left aside`() throws {
    #expect(try judged(book(row(key: "tagtidy/keep")), ran: []).isEmpty)
  }

  @Test(arguments: [
    ("rule: tag-is-long", true), ("rule: tags", true), ("rule: tag-is-stale", false),
    (#"rule: tags, namespace: "sh*", image_stream: cart, tag: "v?""#, true),
    ("rule: tags, namespace: lab", false), (#"rule: tags, image: "*a""#, false),
    ("rule: tags, kind: ImageStream, name: cart", true), ("rule: tags, kind: Pod", false),
  ])
  func `an entry of the configuration is about what fits it whole`(
    text: String, isMeant: Bool
  ) throws {
    var book = try book(configuration: "suppressions: [{\(text), reason: known}]")
    let found = book.suppression(of: finding())
    #expect((found?.origin == .configuration) == isMeant)
    #expect(
      try judged(book, ran: ["tag-is-long", "tag-is-stale"])[0].findings == (isMeant ? 1 : 0))
  }

  @Test func `an annotation comes first, and whatever fits is used`() throws {
    var book = try book(
      row("Namespace", "", "shop", "namespace"), row("ImageStream", "shop", "cart", "stream"),
      configuration: "suppressions: [{rule: tags, reason: file}]")
    let found = book.reasons(finding())
    #expect(found == ["stream"])
    #expect(try judged(book, ran: []).map(\.findings) == [1, 1, 1])
  }

  @Test func `one is only judged where all its rules ran`() throws {
    let book = try book(
      row(), configuration: "suppressions: [{rule: tags, namespace: lab, reason: file}]")
    #expect(try judged(book, ran: ["tag-is-long"]).map(\.isJudged) == [true, false])
    #expect(try judged(book, ran: ["tag-is-long", "tag-is-stale"]).allSatisfy(\.isJudged))
    #expect(try judged(book, ran: []).allSatisfy { !$0.isJudged })
    let elsewhere = try AuditConfiguration(
      parsing: "namespaces: [{match: shop, ignore: [tag-is-long]}]", path: "t.yaml")
    let scopes = try RuleScopes(rules, configuration: elsewhere)
    let rows = book.rows(ran: ["tag-is-long", "tag-is-stale"], scopes: scopes)
    #expect(rows.map(\.isJudged) == [false, true])
  }
}

extension SuppressionBook {
  /// Why each of these findings does not count; nil where it does.
  fileprivate mutating func reasons(_ findings: Finding...) -> [String?] {
    findings.map { suppression(of: $0)?.reason }
  }
}
