import Ingest
import Model
import Testing

@Suite struct TriggerDecoderTests {
  private func received(_ annotation: String, kind: String = "Deployment") -> Received {
    let text = annotation.replacing("\\", with: "\\\\").replacing("\"", with: "\\\"")
    return Received(
      #"{"kind":"\#(kind)","apiVersion":"apps/v1","metadata":{"name":"d","namespace":"own","#
        + #""annotations":{"image.openshift.io/triggers":"\#(text)"}},"spec":{"template":{}}}"#)
  }

  @Test func `a deployment config's triggers name a stream for each container`() {
    let found =
      Received(
        #"{"kind":"DeploymentConfig","apiVersion":"v1","metadata":{"name":"d","namespace":"own"},"#
          + #""spec":{"template":{},"triggers":[{"type":"ConfigChange"},{"imageChangeParams":{"#
          + #""from":{"kind":"ImageStreamTag","name":"a:1"},"containerNames":["x","y"],"#
          + #""lastTriggeredImage":"q.io/a/b@sha256:0"}},{"imageChangeParams":"#
          + #"{"from":{"kind":"ImageStreamTag","namespace":"far","name":"b:1"}}}]}}"#
      ).workload?.referrers ?? []
    #expect(
      found.map { "\($0.field) '\($0.container)' \($0.pullSpec)" } == [
        "spec.triggers[1].imageChangeParams.from 'x' a:1",
        "spec.triggers[1].imageChangeParams.from 'y' a:1",
        "spec.triggers[1].imageChangeParams.lastTriggeredImage '' q.io/a/b@sha256:0",
        "spec.triggers[2].imageChangeParams.from '' b:1",
      ])
    #expect(found.map { $0.target?.namespace } == ["own", "own", nil, "far"])
  }

  @Test func `the annotation names containers by their path`() {
    let found = received(
      #"[{"from":{"kind":"ImageStreamTag","name":"a:1"},"#
        + #""fieldPath":"spec.template.spec.containers[?(@.name==\"web\")].image"},"#
        + #"{"from":{"kind":"ImageStreamTag","name":"b:1"},"paused":true,"#
        + #""fieldPath":"spec.template.spec.containers[0].image"},{"paused":true}]"#)
    #expect(found.complaints == [])
    let field = "metadata.annotations.image.openshift.io/triggers"
    #expect(
      found.workload?.referrers.map { "\($0.field) '\($0.container)' \($0.pullSpec)" } == [
        "\(field)[0].from 'web' a:1", "\(field)[1].from '' b:1",
      ])
  }

  @Test(arguments: [
    "", "oops", "7", "{}", "[7]", "[{\"from\":7}]", "[", "[{\"from\":{\"kind\":7}}]",
  ])
  func `an annotation that is no array of triggers is told`(text: String) {
    let found = received(text)
    #expect(!found.complaints.isEmpty)
    let field = "metadata.annotations.image.openshift.io/triggers"
    #expect(found.diagnostics.allSatisfy { $0.field == field })
    #expect(found.objects.first?.isDamaged == true)
  }

  @Test func `other kinds carry the annotation, too`() {
    let found = received(#"[{"from":{"kind":"ImageStreamTag","name":"a:1"}}]"#, kind: "Thing")
    #expect(found.workload?.referrers.map(\.pullSpec) == ["a:1"])
  }

  @Test(arguments: [
    (#","paused":true"#, true), (#","paused":"true""#, true), (#","paused":false"#, false),
    (#","paused":"false""#, false), ("", false),
  ])
  func `a paused trigger says so`(member: String, isPaused: Bool) {
    let found = received(#"[{"from":{"kind":"ImageStreamTag","name":"a:1"}\#(member)}]"#)
    #expect(found.workload?.referrers.map(\.isPaused) == [isPaused])
  }

  @Test func `a deployment config that does not follow by itself is paused`() {
    let found = Received(
      #"{"kind":"DeploymentConfig","apiVersion":"v1","metadata":{"name":"d","namespace":"own"},"#
        + #""spec":{"template":{},"triggers":[{"imageChangeParams":{"automatic":false,"#
        + #""from":{"kind":"ImageStreamTag","name":"a:1"}}}]}}"#)
    #expect(found.workload?.referrers.map(\.isPaused) == [true])
  }
}
