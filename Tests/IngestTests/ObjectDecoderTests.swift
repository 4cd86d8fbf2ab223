import Foundation
import Ingest
import Model
import Testing

@Suite struct ObjectDecoderTests {
  @Test(arguments: Sample.texts)
  func `a sample is read without a complaint, from JSON and from YAML`(text: String) {
    #expect(Received(text).complaints == [])
    #expect(Received(text, format: .yaml).complaints == [])
    #expect(Received(text).objects.first?.isDamaged == false)
  }

  @Test(arguments: Sample.texts, ["\"hunter2\"", "31337", "1.5", "true", "[]", "{}", "[{}]"])
  func `another type in any field that is read is told with the field's path`(
    text: String, replacement: String
  ) throws {
    let new = try JSONSerialization.jsonObject(
      with: Data(replacement.utf8), options: .fragmentsAllowed)
    for variant in try Variant.all(of: text, with: new) {
      let received = Received(variant.text)
      let fields = received.diagnostics.map(\.field)
      let isUnknown = text.contains("Rollout") && Self.wayToContainers.hasPrefix(variant.path)
      if isUnknown || isAllowed(variant.path, replacement) { continue }
      #expect(fields.contains(variant.path), "\(variant.path): \(received.complaints)")
      #expect(received.tally.lost > 0 || received.objects.contains { $0.isDamaged })
    }
  }

  /// A quantity may be a number; where a kind that is not known has its pod spec is not known.
  private func isAllowed(_ path: String, _ replacement: String) -> Bool {
    replacement == "31337" && ["storage", "pods"].contains { path.hasSuffix($0) }
  }

  private static let wayToContainers = "spec.template.spec.containers[0]"

  @Test(arguments: Sample.texts)
  func `null in any field is absence`(text: String) throws {
    let needed: Set = ["kind", "metadata", "metadata.name", "apiVersion"]
    for variant in try Variant.all(of: text, with: NSNull()) where !needed.contains(variant.path) {
      #expect(Received(variant.text).complaints == [], "\(variant.path)")
    }
  }

  @Test(arguments: Sample.texts)
  func `an object is the same wherever it stands`(text: String) {
    let alone = Received(text)
    let wrapped = [
      Received("[\(text)]"), Received("{\"kind\":\"List\",\"items\":[\(text)]}"),
      Received("{\"items\":[{\"kind\":\"List\",\"items\":[1,\(text)]}]}"),
      Received("{kind: List, items: [\(text)]}", format: .yaml),
      Received("kind: List\nitems:\n- \(text)\n", format: .yaml),
    ]
    for received in wrapped {
      #expect(received.names == alone.names)
      #expect(received.workload?.referrers.map(\.field) == alone.workload?.referrers.map(\.field))
    }
  }

  @Test func `nothing of a secret's data is in what is told of it`() throws {
    let secret = try #require(Sample.texts.first { $0.contains("\"Secret\"") })
    for (plain, json) in [("hunter2", "\"hunter2\""), ("31337", "31337")] {
      let new = try JSONSerialization.jsonObject(with: Data(json.utf8), options: .fragmentsAllowed)
      for variant in try Variant.all(of: secret, with: new)
      where !variant.path.hasPrefix("metadata") {
        for complaint in Received(variant.text).complaints { #expect(!complaint.contains(plain)) }
      }
    }
  }

  @Test(arguments: [
    ("{}", "kind: expected a kind, found none"),
    ("{\"kind\":\"\"}", "kind: expected a kind, found none"),
    ("{\"kind\":\"Pod\"}", "metadata.name: expected a name, found none"),
    ("{\"kind\":\"Pod\",\"metadata\":{}}", "metadata.name: expected a name, found none"),
    ("[[[[[[[[[1]]]]]]]]]", "lists are nested more than 8 deep"),
    ("[7]", "expected an object with a kind"), ("[null]", "expected an object with a kind"),
    (
      "{\"kind\":\"Status\",\"apiVersion\":\"v1\",\"message\":\"pods is forbidden\"}",
      "the server answered with a failure: pods is forbidden"
    ),
  ])
  func `what is no object is lost`(text: String, message: String) {
    let received = Received(text)
    #expect(received.objects.isEmpty)
    #expect(received.tally.lost == 1)
    #expect(
      received.complaints.map { $0.split(separator: " ", maxSplits: 1).last ?? "" } == [
        message[...]
      ])
  }

  @Test func `a kind that is not known is counted and is no loss`() {
    let text = "{\"kind\":\"Route\",\"apiVersion\":\"route.openshift.io/v1\",\"spec\":{\"a\":1}}"
    let received = Received(text)
    #expect(received.names == ["Route.route.openshift.io /"])
    #expect(received.complaints == [])
    #expect(received.tally.lost == 0)
  }

  @Test func `a list that names its kind lends it to its items`() {
    let pods = "{\"metadata\":{\"name\":\"a\"}},{\"kind\":\"Secret\",\"metadata\":{\"name\":\"b\"}}"
    for text in [
      "{\"kind\":\"PodList\",\"apiVersion\":\"v1\",\"items\":[\(pods)]}",
      "{\"items\":[\(pods)],\"kind\":\"PodList\",\"apiVersion\":\"v1\"}",
      "[{\"kind\":\"PodList\",\"apiVersion\":\"v1\",\"items\":[\(pods)]}]",
    ] {
      #expect(Received(text).names.sorted() == ["Pod /a", "Secret /b"])
      #expect(Received(text).complaints == [])
    }
    let images =
      "{\"kind\":\"ImageList\",\"apiVersion\":\"config.openshift.io/v1\",\"items\":[\(pods)]}"
    #expect(Received(images).names == ["Image.config.openshift.io /a", "Secret /b"])
  }

  @Test(arguments: ["7", "\"x\"", "{}", "true"])
  func `items of another type are no empty list`(items: String) {
    let text = "{\"kind\":\"PodList\",\"apiVersion\":\"v1\",\"items\":\(items)}"
    let received = Received(text)
    #expect(received.diagnostics.map(\.field) == ["items"])
    #expect(received.tally.lost == 1)
  }

  @Test func `items that are null are an empty list`() {
    let received = Received("{\"kind\":\"PodList\",\"apiVersion\":\"v1\",\"items\":null}")
    #expect(received.complaints == [])
    #expect(received.tally.hasEmptyList)
    #expect(received.tally.listedKinds == ["Pod"])
  }

  @Test func `a key that comes twice is told, and the rest is read`() {
    let text =
      "{\"kind\":\"Pod\",\"metadata\":{\"name\":\"a\",\"name\":\"b\"},"
      + "\"status\":{\"phase\":\"Running\",\"phase\":\"Failed\"}}"
    let received = Received(text)
    #expect(received.diagnostics.map(\.field) == ["metadata.name", "status.phase"])
    #expect(Set(received.diagnostics.map(\.message)) == ["is there twice"])
    #expect(received.objects.count == 1)
    #expect(received.objects.first?.isDamaged == true)
  }

  @Test func `a million things that are no objects are told in a thousand lines`() {
    let text = "{\"items\":[[" + Array(repeating: "1", count: 20_000).joined(separator: ",") + "]]}"
    let received = Received(text)
    #expect(received.tally.lost == 20_000)
    #expect(received.complaints.count == 1_001)
    #expect(received.complaints.last == "1#1 19000 more values could not be read")
  }

  @Test func `many pods in one document, and many containers in one pod, take linear time`() {
    let container = "{\"name\":\"c\",\"image\":\"q.io/a/b\"}"
    let pod =
      "{\"kind\":\"Pod\",\"metadata\":{\"name\":\"a\"},\"spec\":{\"containers\":[\(container)]}}"
    let pods = Array(repeating: pod, count: 3_000).joined(separator: ",")
    let containers = Array(repeating: container, count: 20_000).joined(separator: ",")
    let time = ContinuousClock().measure {
      #expect(Received("{\"items\":[[\(pods)]]}").objects.count == 3_000)
      let large = pod.replacingOccurrences(of: container, with: containers)
      #expect(Received(large).workload?.referrers.count == 20_000)
    }
    #expect(time < .seconds(30))
  }

  @Test func `annotations for tagtidy are kept with the tag that has them, and no other`() {
    let received = Received(
      "{\"kind\":\"ImageStream\",\"metadata\":{\"name\":\"a\",\"annotations\":{\"tagtidy/keep\":\"1\","
        + "\"secret\":\"hunter2\"}},\"spec\":{\"tags\":[{\"annotations\":{\"tagtidy/why\":\"2\","
        + "\"x\":\"hunter2\"},\"name\":\"t\"}]}}")
    #expect(
      received.objects.first?.annotations == [
        Annotation(key: "tagtidy/keep", value: "1"),
        Annotation(tag: "t", key: "tagtidy/why", value: "2"),
      ])
  }

  @Test func `an image inside another object is marked as such`() {
    let image =
      "\"image\":{\"metadata\":{\"name\":\"sha256:1\"},\"dockerImageLayers\":[{\"size\":\"x\"}]}"
    for kind in ["ImageStreamTag", "ImageStreamImage"] {
      let received = Received("{\"kind\":\"\(kind)\",\"metadata\":{\"name\":\"a:b\"},\(image)}")
      #expect(received.objects.map(\.isEmbedded) == [false, true])
      #expect(received.diagnostics.map(\.field) == ["image.dockerImageLayers[0].size"])
      #expect(received.tally.objects == 1)
    }
    let broken = Received(
      "{\"kind\":\"ImageStreamImage\",\"metadata\":{\"name\":\"a@b\"},\"image\":7}")
    #expect(broken.complaints == ["1#0 image: expected an object, found a number"])
  }
}
