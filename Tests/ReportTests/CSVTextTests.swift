import Report
import Testing

@Suite struct CSVTextTests {
  @Test(arguments: [
    ("plain", ",plain,"), ("a,b", ",\"a,b\","), ("say \"x\"", ",\"say \"\"x\"\"\","),
    ("=1+1", ",'=1+1,"), ("+1", ",'+1,"), ("-1", ",'-1,"), ("@A1", ",'@A1,"), ("＝1", ",'＝1,"),
    ("\t1", #",'\t1,"#), ("\r1", #",'\r1,"#), ("=\"a\"", ",\"'=\"\"a\"\"\","),
    ("a\u{1B}b", #",a\u{1B}b,"#), ("a=1", ",a=1,"),
    ("\"\u{301}", ",\"\"\"\u{301}\","),
  ])
  func `a cell is quoted, visible, and no formula`(message: String, cell: String) {
    #expect(CSVReporter().render(.saying(message)).contains(cell))
  }

  @Test func `a command keeps its lines`() {
    let report = AuditReport.fake(findings: [.fake("a", remedy: "oc get\noc tag")])
    #expect(CSVReporter().render(report).contains(",\"oc get\noc tag\","))
  }
}
