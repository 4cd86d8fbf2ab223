import Model
import Store
import Testing

@Suite struct SuppressionRowTests {
  private static let query =
    "SELECT state, rule, object, tag, fault, is_judged, findings FROM suppression ORDER BY rule"

  private var row: SuppressionRow {
    var row = SuppressionRow()
    row.rule = "a-rule"
    row.object = "imagestreams/cart"
    row.subject.tag = "v1"
    row.isJudged = true
    row.findings = 3
    return row
  }

  @Test func `rows take the place of those before`() throws {
    let scratch = try ScratchStore()
    try scratch.store.replaceSuppressions([row, row])
    var malformed = SuppressionRow()
    (malformed.state, malformed.rule, malformed.fault) = ("malformed", "b-rule", "why")
    try scratch.store.replaceSuppressions([row, malformed])
    #expect(
      try scratch.rows(Self.query) == [
        "active|a-rule|imagestreams/cart|v1||1|3", "malformed|b-rule|NULL||why|0|0",
      ])
  }

  @Test func `a run writes them where rules can read them before it is settled`() throws {
    let scratch = try ScratchStore()
    let seen = try scratch.store.recordRun { history in
      try history.see(.fake("a"))
      try history.replaceSuppressions([row])
      var seen = 0
      let connection = try ReadOnlyConnection(path: scratch.store.path)
      try connection.query("SELECT * FROM suppression") { _ in seen += 1 }
      return seen
    }
    #expect(seen == 1)
  }

  @Test func `every column has its value`() throws {
    let scratch = try ScratchStore()
    var row = SuppressionRow()
    (row.origin, row.scope, row.objectNamespace) = ("annotation", "s", "ns")
    (row.subject.namespace, row.subject.imageStream, row.subject.image) = ("n", "i", "m")
    (row.subject.kind, row.subject.name) = ("k", "na")
    (row.reason, row.until, row.reference, row.place) = ("re", "u", "rf", "p")
    try scratch.store.replaceSuppressions([row])
    #expect(
      try scratch.rows(
        """
        SELECT origin, scope, object_namespace, namespace, image_stream, image, kind, name, reason,
          until, reference, place FROM suppression
        """) == ["annotation|s|ns|n|i|m|k|na|re|u|rf|p"])
  }
}
