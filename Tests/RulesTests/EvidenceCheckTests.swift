import Model
import Rules
import Store
import Testing

@Suite struct EvidenceCheckTests {
  @Test(arguments: [
    ([Coverage](), "no ImageStream was read; oc get imagestreams -A -o json"),
    ([.fake("ImageStream", in: "shop")], "ran"),
    ([.fake("ImageStream", in: "*", objects: 0)], "ran"),
    ([.fake("ImageStream", in: "shop", lost: 1)], "ran"),
    (
      [.fake("ImageStream", in: "shop", objects: 0, lost: 2)],
      "no ImageStream was read; oc get imagestreams -A -o json"
    ),
    ([.fake("Image", in: "")], "no ImageStream was read; oc get imagestreams -A -o json"),
  ])
  func `a kind that is needed must have been read`(coverage: [Coverage], words: String) throws {
    #expect(try state(needs: "[ImageStream]", coverage) == words)
  }

  @Test(arguments: [
    ([Coverage.fake("Pod", in: "*")], "ran"),
    ([.fake("Pod", in: "*", objects: 0)], "ran"),
    ([.fake("Pod", in: "*"), .fake("Pod", in: "shop")], "ran"),
    ([], "no Pod was read; oc get pods -A -o json"),
    (
      [.fake("Pod", in: "shop"), .fake("Pod", in: "bank")],
      "Pod was not read for every namespace; oc get pods -A -o json"
    ),
    (
      [.fake("Pod", in: "*", lost: 2), .fake("Pod", in: "shop", lost: 1)],
      "3 objects of kind Pod could not be read whole; oc get pods -A -o json"
    ),
    (
      [.fake("Pod", in: "*", isTruncated: true)],
      "a list of Pod is cut off; oc get pods -A -o json"
    ),
  ])
  func `a kind whose absence proves something must have been read whole`(
    coverage: [Coverage], words: String
  ) throws {
    #expect(try state(complete: "[Pod]", coverage) == words)
  }

  @Test(arguments: [
    ([Coverage.fake("Image", in: "")], "ran"),
    ([.fake("Image", in: "*")], "ran"),
    ([], "no Image was read; oc get images -o json"),
  ])
  func `a kind of the cluster is in no namespace`(coverage: [Coverage], words: String) throws {
    #expect(try state(complete: "[Image]", coverage) == words)
  }

  @Test func `referrers are all kinds that the pruner reads`() throws {
    let all = ObjectKind.referrers.map { Coverage.fake($0.rawValue, in: "*") }
    #expect(try state(complete: "[referrers]", all) == "ran")
    #expect(
      try state(complete: "[referrers]", all.filter { $0.kind != "Job" && $0.kind != "Build" })
        == "no Build was read; no Job was read; oc get builds -A -o json; oc get jobs -A -o json")
  }

  @Test func `any referrer will do where all are needed at all`() throws {
    #expect(try state(needs: "[referrers]", [.fake("Job", in: "shop")]) == "ran")
    #expect(try state(needs: "[referrers]", []).hasPrefix("no Build was read; no BuildConfig"))
    #expect(
      try state(needs: "[referrers, ImageStream]", [.fake("Job", in: "shop")])
        == "no ImageStream was read; oc get imagestreams -A -o json")
  }

  @Test func `what was lost may have been of any kind`() throws {
    let coverage: [Coverage] = [
      .fake("Pod", in: "*"), .fake("", in: "*", objects: 0, lost: 1),
    ]
    #expect(
      try state(complete: "[Pod]", coverage).hasPrefix("1 object of unknown kind could not be read")
    )
    #expect(try state(needs: "[Pod]", coverage) == "ran")
  }

  private func state(
    needs: String = "[]", complete: String = "[]", _ coverage: [Coverage]
  ) throws -> String {
    let rule = try RuleFile.fake(
      id: "x", needs: needs, needsComplete: complete, query: "SELECT tag FROM tag_event"
    ).rule()
    let engine = RuleEngine(
      connection: try ExampleDatabase().connection, asOf: RuleExample.asOf, coverage: coverage)
    return engine.run(rule) { _ in }.state.words
  }
}

extension Coverage {
  fileprivate static func fake(
    _ kind: String, in namespace: String, objects: Int = 1, lost: Int = 0,
    isTruncated: Bool = false
  ) -> Coverage {
    Coverage(
      kind: kind, namespace: namespace, basis: .objects, objects: objects, lost: lost,
      isTruncated: isTruncated)
  }
}
