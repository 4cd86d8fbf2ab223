import Ingest
import Model
import Testing

@Suite struct WorkloadDecoderTests {
  /// Role, field, container, pull spec, target and whether the pruner sees it, in one.
  private func shown(_ referrer: Referrer) -> String {
    let target = referrer.target.map { "\($0.namespace)/\($0.imageStream):\($0.tag ?? "@")" } ?? "-"
    return "\(referrer.role.rawValue) \(referrer.field) '\(referrer.container)' "
      + "\(referrer.pullSpec) \(target)\(referrer.isSeenByPruner ? " seen" : "")"
  }

  private func workload(_ kind: String, _ version: String, _ body: String) throws -> Workload {
    let text =
      #"{"kind":"\#(kind)","apiVersion":"\#(version)","metadata":{"name":"w","namespace":"shop"},"#
      + body + "}"
    let received = Received(text)
    #expect(received.complaints == [])
    return try #require(received.workload)
  }

  private static let podSpec =
    #"{"initContainers":[{"name":"i","image":"q.io/a/i"}],"containers":[{"name":"c","#
    + #""image":"q.io/a/c:1","imagePullPolicy":"IfNotPresent"},{"name":"d","image":"busybox"}],"#
    + #""ephemeralContainers":[{"name":"e","image":"q.io/a/e:2"}],"serviceAccount":"old","#
    + #""serviceAccountName":"sa","imagePullSecrets":[{"name":"s"},{}],"volumes":[{"name":"v"},"#
    + #"{"image":{"reference":"q.io/a/v:3","pullPolicy":"Always"}}]}"#

  private func expected(_ path: String, isSeen: Bool = true) -> Set<String> {
    let seen = isSeen ? " seen" : ""
    return [
      "init-container \(path).initContainers[0].image 'i' q.io/a/i a/i:latest\(seen)",
      "container \(path).containers[0].image 'c' q.io/a/c:1 a/c:1\(seen)",
      "container \(path).containers[1].image 'd' busybox -\(seen)",
      "ephemeral-container \(path).ephemeralContainers[0].image 'e' q.io/a/e:2 a/e:2",
      "image-volume \(path).volumes[1].image.reference '' q.io/a/v:3 a/v:3",
    ]
  }

  @Test(arguments: [
    ("ReplicationController", "v1"), ("ReplicaSet", "apps/v1"), ("Deployment", "apps/v1"),
    ("Deployment", "extensions/v1beta1"), ("DeploymentConfig", "apps.openshift.io/v1"),
    ("DeploymentConfig", "v1"), ("StatefulSet", "apps/v1"), ("DaemonSet", "apps/v1"),
    ("Job", "batch/v1"),
  ])
  func `each controller names the images of its template`(kind: String, version: String) throws {
    let found = try workload(
      kind, version, #""spec":{"replicas":0,"template":{"spec":\#(Self.podSpec)}}"#)
    #expect(Set(found.referrers.map(shown)) == expected("spec.template.spec"))
    #expect(found.serviceAccount == "sa")
    #expect(found.pullSecrets == ["s"])
    #expect(found.replicas == 0)
    #expect(found.hasTemplate)
  }

  @Test func `a cron job has its template one level deeper`() throws {
    let found = try workload(
      "CronJob", "batch/v1",
      #""spec":{"suspend":true,"jobTemplate":{"spec":{"template":{"spec":\#(Self.podSpec)}}}}"#)
    #expect(Set(found.referrers.map(shown)) == expected("spec.jobTemplate.spec.template.spec"))
    #expect(found.isPaused)
  }

  @Test(arguments: ["\"spec\":{}", "\"spec\":{\"template\":null}", "\"status\":{}"])
  func `a missing template is told apart`(body: String) throws {
    for kind in ["ReplicationController", "DeploymentConfig"] {
      #expect(try workload(kind, "v1", body).hasTemplate == false)
    }
  }

  @Test(arguments: [
    ("Rollout", "argoproj.io/v1alpha1", "spec.template.spec"),
    ("Service", "serving.knative.dev/v1", "spec.template.spec"),
    ("CloneSet", "apps.kruise.io/v1alpha1", "spec.jobTemplate.spec.template.spec"),
    ("Thing", "example.com/v1", "spec"), ("Thing", "example.com/v1", "spec.a[0].b"),
  ])
  func `any other object with a pod spec is a referrer of its own kind`(
    kind: String, version: String, path: String
  ) throws {
    var body = Self.podSpec
    for part in path.split(separator: ".").reversed() {
      let isArray = part.hasSuffix("[0]")
      let name = isArray ? part.dropLast(3) : part
      body = "{\"\(name)\":" + (isArray ? "[\(body)]" : body) + "}"
    }
    let found = try workload(kind, version, String(body.dropFirst().dropLast()))
    #expect(Set(found.referrers.map(shown)) == expected(path, isSeen: false))
  }

  @Test(arguments: [
    "\"spec\":{\"containers\":[\"a\"]}", "\"spec\":7", "\"spec\":{\"containers\":[]}",
    "\"spec\":{\"containers\":{\"a\":{}}}", "\"data\":{\"containers\":[{\"image\":\"a\"}]}",
  ])
  func `what only looks like a pod spec is none`(body: String) {
    let received = Received(
      "{\"kind\":\"Thing\",\"apiVersion\":\"example.com/v1\",\"metadata\":{\"name\":\"t\"},\(body)}"
    )
    #expect(received.complaints == [])
    #expect(received.objects.count == 1)
    #expect(received.workload == nil)
  }

  @Test(arguments: [
    ("docker-pullable://q.io/a/b@sha256:", "q.io/a/b@sha256:"),
    ("q.io/a/b@sha256:", "q.io/a/b@sha256:"),
    ("docker://sha256:", "sha256:"), ("cri-o://q.io/a/b@sha256:", "q.io/a/b@sha256:"),
  ])
  func `what a container runs is without the runtime's scheme`(id: String, spec: String) throws {
    let hex = String(repeating: "0a", count: 32)
    let statuses = #"[{"name":"c","imageID":"\#(id)\#(hex)"},{"name":"d","imageID":""},{}]"#
    let found = try workload(
      "Pod", "v1",
      #""status":{"phase":"Running","containerStatuses":\#(statuses),"#
        + #""initContainerStatuses":\#(statuses),"ephemeralContainerStatuses":\#(statuses)}"#)
    #expect(found.phase == "Running")
    #expect(found.referrers.map(\.pullSpec) == Array(repeating: spec + hex, count: 3))
    #expect(found.referrers.allSatisfy { $0.role == .running && !$0.isSeenByPruner })
    #expect(found.referrers.map(\.field).first == "status.containerStatuses[0].imageID")
    #expect(found.referrers.allSatisfy { $0.invalidReason == nil })
  }

  @Test(arguments: [
    ("${IMAGE}", "invalid reference format"), ("q.io/A/b", "repository name must be lowercase"),
    ("", nil), (" \t", nil),
  ])
  func `an image that is no reference says why, and white space is none`(
    image: String, reason: String?
  ) throws {
    let json = image == " \t" ? " \\t" : image
    let found = try workload("Pod", "v1", #""spec":{"containers":[{"image":"\#(json)"}]}"#)
    #expect(found.referrers.map(\.invalidReason) == [reason])
    #expect(found.referrers.first?.pullSpec == image)
  }

  @Test func `nothing of commands, arguments and environment is kept`() throws {
    let found = try workload(
      "Pod", "v1",
      #""spec":{"containers":[{"name":"c","image":"a","command":["hunter2"],"args":["hunter2"],"#
        + #""env":[{"name":"P","value":"hunter2"}]}]}"#)
    #expect(!"\(found)".contains("hunter2"))
  }

  @Test(arguments: [
    ("Complete", "True", "Complete"), ("Failed", "True", "Failed"), ("Failed", "False", ""),
  ])
  func `a job's phase is its true condition`(type: String, status: String, phase: String) throws {
    let body =
      #""status":{"conditions":[{"type":"Suspended","status":"True"},{"type":"\#(type)","status":"\#(status)"}]}"#
    #expect(try workload("Job", "batch/v1", body).phase == phase)
  }

  @Test func `the controlling owner is kept`() throws {
    let text =
      #"{"kind":"Pod","metadata":{"name":"p","ownerReferences":[{"kind":"A","name":"a"},"#
      + #"{"kind":"B","name":"b","controller":true},{"kind":"C","name":"c"}]}}"#
    let found = try #require(Received(text).workload)
    #expect([found.ownerKind, found.ownerName] == ["B", "b"])
  }
}
