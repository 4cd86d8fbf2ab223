import Ingest
import Model
import Testing

@Suite struct ImageStreamTagDecoderTests {
  private func received(name: String, _ body: String) -> Received {
    Received(
      #"{"kind":"ImageStreamTag","apiVersion":"image.openshift.io/v1","metadata":{"name":"\#(name)","#
        + #""namespace":"shop","creationTimestamp":"2020-01-01T00:00:00Z"},\#(body)}"#)
  }

  @Test func `a tag is a stream of one tag with one revision`() throws {
    let received = received(
      name: "cart:v1:x",
      #""tag":{"name":"v1","from":{"kind":"DockerImage","name":"q.io/a/b"}},"generation":4,"#
        + #""lookupPolicy":{"local":true},"conditions":[{"type":"ImportSuccess"}],"#
        + #""image":{"metadata":{"name":"sha256:1"},"dockerImageReference":"q.io/a/b@sha256:1"}"#)
    let stream = try #require(received.stream)
    #expect(stream.specTags.map(\.tag) == ["v1"])
    #expect(stream.histories.map(\.tag) == ["v1:x"])
    let event = try #require(stream.histories.first?.events.first)
    #expect([event.image, event.pullSpec] == ["sha256:1", "q.io/a/b@sha256:1"])
    #expect(event.createdAt?.text == "2020-01-01T00:00:00Z")
    #expect(event.generation == 4)
    #expect(stream.histories.first?.conditions.map(\.type) == ["ImportSuccess"])
    #expect(stream.hasLocalLookup)
    #expect(received.names == ["ImageStreamTag shop/cart:v1:x", "Image /sha256:1"])
  }

  @Test func `a tag without an image has no revision`() {
    let found = received(name: "cart:v1", #""tag":null,"image":null"#)
    #expect(found.stream?.histories.map(\.events.count) == [0])
    #expect(found.stream?.specTags.isEmpty == true)
    #expect(found.complaints == [])
  }

  @Test(arguments: ["cart", "cart:", ":v1"])
  func `a name without stream and tag is told`(name: String) {
    #expect(
      received(name: name, #""tag":null"#).complaints == [
        "1#0 metadata.name: expected an image stream and a tag such as 'cart:latest', "
          + "found '\(name)'"
      ])
  }
}
