import Ingest
import Model
import Testing

@Suite struct CoverageLedgerTests {
  /// `Pod * objects 2 lost 0`, for files by their path and text.
  private func coverage(_ files: [(path: String, text: String)]) -> [String] {
    var ledger = CoverageLedger()
    for file in files { ledger.add(Received(file.text, path: file.path).tally) }
    return ledger.coverage.map { row in
      "\(row.kind) \(row.namespace.isEmpty ? "-" : row.namespace) \(row.basis.rawValue) "
        + "\(row.objects)" + (row.lost > 0 ? " lost \(row.lost)" : "")
        + (row.isTruncated ? " truncated" : "")
    }
  }

  private func list(_ kind: String, _ namespaces: String..., metadata: String = "{}") -> String {
    let items = namespaces.map {
      #"{"kind":"\#(kind)","metadata":{"name":"n","namespace":"\#($0)"}}"#
    }
    return #"{"kind":"List","metadata":\#(metadata),"items":[\#(items.joined(separator: ","))]}"#
  }

  @Test func `a file of several namespaces is of the whole cluster, and so are those beside it`() {
    #expect(
      coverage([
        ("x/pods.json", list("Pod", "a", "b")), ("x/jobs.json", list("Job", "a")),
        ("y/jobs.json", list("CronJob", "a")),
      ]) == ["CronJob a objects 1", "Job * objects 1", "Pod * objects 2"])
  }

  @Test func `a file of one namespace is of that one`() {
    #expect(
      coverage([("p.json", list("Pod", "a", "a")), ("q.json", list("Pod", "b"))])
        == ["Pod a objects 2", "Pod b objects 1"])
  }

  @Test func `a folder made for one namespace speaks of that one, whatever lies around it`() {
    #expect(
      coverage([
        ("m/namespaces/a/core/pods.yaml", list("Pod", "a")),
        ("m/namespaces/a/core/secrets.yaml", list("Secret")),
        (
          "m/namespaces/a/batch/jobs.yaml",
          #"{"kind":"JobList","apiVersion":"batch/v1","items":[]}"#
        ),
      ]) == ["Job a empty list 0", "Pod a objects 1", "Secret a file name 0"])
  }

  @Test func `a cluster-scoped kind has no namespace`() {
    #expect(
      coverage([("images.json", #"[{"kind":"Image","metadata":{"name":"i"}}]"#)])
        == ["Image - objects 1"])
    #expect(coverage([("images.json", #"{"kind":"List","items":[]}"#)]) == ["Image - file name 0"])
  }

  @Test func `an empty list counts for the kind that it or its file names, or for none`() {
    let empty = #"{"kind":"List","items":[]}"#
    #expect(coverage([("pods.json", empty)]) == ["Pod * file name 0"])
    #expect(coverage([("export.json", empty)]) == [])
    #expect(
      coverage([("export.json", #"{"kind":"PodList","apiVersion":"v1","items":[]}"#)])
        == ["Pod * empty list 0"])
    #expect(
      coverage([("pods.json", #"{"kind":"PodList","apiVersion":"v1","items":null}"#)]) == [
        "Pod * empty list 0"
      ])
  }

  @Test(arguments: [
    #"{"kind":"PodList","items":"none"}"#, #"{"kind":"PodList","items":[7]}"#, "{\"items\":[",
    "oops",
    #"{"kind":"PodList","metadata":7,"items":[]}"#,
    #"{"kind":"Status","apiVersion":"v1","metadata":{},"message":"Forbidden"}"#,
  ])
  func `what was lost is no empty list`(text: String) {
    #expect(coverage([("pods.json", text)]) == ["Pod * objects 0 lost 1"])
  }

  @Test func `a list that goes on is truncated`() {
    #expect(
      coverage([("p.json", list("Pod", "a", metadata: #"{"continue":"x"}"#))])
        == ["Pod a objects 1 truncated"])
    #expect(
      coverage([("pods.json", list("Pod", metadata: #"{"remainingItemCount":3}"#))])
        == ["Pod * file name 0 truncated"])
  }

  @Test func `what is lost counts for every kind in the file, or for the kind of its path`() {
    let broken =
      #"[{"kind":"Pod","metadata":{"name":"a"}},7,"#
      + #"{"kind":"Secret","metadata":{"name":"a"},"type":7}]"#
    #expect(
      coverage([("x.json", broken)]) == ["Pod - objects 1 lost 1", "Secret - objects 1 lost 2"])
    #expect(coverage([("x/export.json", "oops")]) == [" * objects 0 lost 1"])
  }

  @Test func `a file that could not be opened is lost for the kind of its path`() {
    var ledger = CoverageLedger()
    ledger.addUnreadable(path: "m/namespaces/a/core/pods.yaml")
    ledger.addUnreadable(path: "images.json")
    #expect(
      ledger.coverage.map { "\($0.kind) \($0.namespace) \($0.lost)" } == ["Image * 1", "Pod a 1"])
  }

  @Test func `objects without a namespace make no cluster`() {
    let mixed =
      #"[{"kind":"Pod","metadata":{"name":"a"}},{"kind":"Pod","metadata":{"name":"b","namespace":"n"}}]"#
    #expect(coverage([("p.json", mixed)]) == ["Pod n objects 2"])
  }
}
