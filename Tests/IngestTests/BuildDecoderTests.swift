import Ingest
import Model
import Testing

@Suite struct BuildDecoderTests {
  private func workload(_ body: String, kind: String = "BuildConfig") throws -> Workload {
    let received = Received(
      #"{"kind":"\#(kind)","apiVersion":"build.openshift.io/v1","#
        + #""metadata":{"name":"b","namespace":"own"},\#(body)}"#)
    #expect(received.complaints == [])
    return try #require(received.workload)
  }

  private static func from(_ kind: String, _ name: String) -> String {
    #""from":{"kind":"\#(kind)","name":"\#(name)"},"pullSecret":{"name":"pull"}"#
  }

  @Test(
    arguments: ["Build", "BuildConfig"], ["sourceStrategy", "dockerStrategy", "customStrategy"])
  func `a strategy's from is what the pruner sees`(kind: String, strategy: String) throws {
    let cart = ImageTarget(namespace: "own", imageStream: "cart", tag: "1")
    let image = ImageTarget(namespace: "own", imageStream: "cart", image: "sha256:1")
    let foreign = ImageTarget(namespace: "a", imageStream: "b", tag: "latest")
    for (reference, name, target) in [
      ("ImageStreamTag", "cart:1", cart), ("ImageStreamImage", "cart@sha256:1", image),
      ("DockerImage", "q.io/a/b", foreign),
    ] {
      let found = try workload(
        #""spec":{"strategy":{"\#(strategy)":{\#(Self.from(reference, name))}}}"#, kind: kind)
      #expect(found.referrers.map(\.target) == [target])
      #expect(found.referrers.map(\.field) == ["spec.strategy.\(strategy).from"])
      #expect(found.referrers.map(\.role) == [.buildStrategy])
      #expect(found.referrers.map(\.isSeenByPruner) == [true])
      #expect(found.referrers.map(\.referenceKind) == [reference])
      #expect(found.pullSecrets == ["pull"])
    }
  }

  @Test func `source wins over docker over custom`() throws {
    let names = ["custom", "docker", "source"].map {
      #""\#($0)Strategy":{\#(Self.from("ImageStreamTag", "\($0):1"))}"#
    }
    for (count, winner) in [(3, "source:1"), (2, "docker:1"), (1, "custom:1")] {
      let text = names.prefix(count).joined(separator: ",")
      #expect(
        try workload(#""spec":{"strategy":{\#(text)}}"#).referrers.map(\.pullSpec) == [winner])
    }
  }

  @Test(arguments: ["dockerStrategy", "jenkinsPipelineStrategy"])
  func `a strategy without a from names nothing`(strategy: String) throws {
    #expect(try workload(#""spec":{"strategy":{"\#(strategy)":{}}}"#).referrers.isEmpty)
  }

  @Test func `sources, outputs and triggers are kept, and not seen by the pruner`() throws {
    let found = try workload(
      #""spec":{"source":{"images":[{\#(Self.from("ImageStreamTag", "s:1"))},"#
        + #"{\#(Self.from("DockerImage", "q.io/a/b"))}]},"#
        + #""output":{"to":{"kind":"ImageStreamTag","name":"o:1"},"pushSecret":{"name":"push"}},"#
        + #""triggers":[{"type":"ConfigChange"},{"type":"ImageChange","imageChange":{}},"#
        + #"{"imageChange":{"from":{"kind":"ImageStreamTag","name":"t:1"},"#
        + #""lastTriggeredImageID":"q.io/a/b@sha256:0"}}]}"#)
    #expect(
      found.referrers.map { "\($0.role.rawValue) \($0.field) \($0.pullSpec)" } == [
        "build-source spec.source.images[0].from s:1",
        "build-source spec.source.images[1].from q.io/a/b", "build-output spec.output.to o:1",
        "trigger spec.triggers[2].imageChange.from t:1",
        "last-triggered spec.triggers[2].imageChange.lastTriggeredImageID q.io/a/b@sha256:0",
      ])
    #expect(found.referrers.allSatisfy { !$0.isSeenByPruner })
    #expect(found.pullSecrets == ["pull", "pull", "push"])
  }

  @Test(arguments: [
    (
      "ImageStreamTag", "bad/tag@name",
      #""bad/tag@name" is an image stream image, not an image stream tag"#
    ),
    ("ImageStreamTag", "a:b:c", #"expected exactly one : delimiter in the istag "a:b:c""#),
    ("ImageStreamImage", "bad:isi", #"expected exactly one @ in the isimage name "bad:isi""#),
    ("Other", "x", nil),
    ("DockerImage", "  ", nil), ("DockerImage", "A/b/C", "repository name must be lowercase"),
  ])
  func `a reference that is none says so in the words of the pruner`(
    kind: String, name: String, reason: String?
  ) throws {
    let found = try workload(
      #""spec":{"strategy":{"sourceStrategy":{\#(Self.from(kind, name))}}}"#)
    #expect(found.referrers.map(\.invalidReason) == [reason])
    #expect(found.referrers.map(\.target) == [nil])
  }

  @Test func `a build says how long it took`() throws {
    let found = try workload(
      #""spec":{},"status":{"phase":"Complete","duration":90500000000}"#, kind: "Build")
    #expect(found.durationSeconds == 90)
  }
}
