import Ingest
import Model
import TestSupport
import Testing

@Suite struct ImageStreamDecoderTests {
  @Test func `tags, policies, histories and conditions are kept`() throws {
    let text = try #require(Sample.texts.first { $0.contains("\"ImageStream\"") })
    let stream = try #require(Received(text).stream)
    #expect(
      [stream.repository, stream.publicRepository, stream.specRepository] == ["r", "p", "r"])
    #expect(stream.hasLocalLookup && stream.isInsecure)
    let tag = try #require(stream.specTags.first)
    #expect(tag.from == ObjectReference(kind: "ImageStreamTag", namespace: "shop", name: "cart:1"))
    #expect(tag.isReference && tag.isScheduled && tag.isInsecure)
    #expect([tag.tag, tag.referencePolicy, tag.importMode] == ["1", "Local", "Legacy"])
    #expect(tag.generation == 1)
    let history = try #require(stream.histories.first)
    #expect(history.events.map(\.pullSpec) == ["q.io/a/b"])
    #expect(history.events.map { $0.createdAt?.text } == ["2020-01-01T00:00:00Z"])
    #expect(history.conditions.map { $0.type + $0.status + $0.reason + $0.message } == ["TFalseRM"])
  }

  @Test func `a history keeps its order, and an empty or missing one is empty`() throws {
    let items = (1...3).map { #"{"image":"\#(Digest.fake($0).text)"}"# }.joined(separator: ",")
    let received = Received(
      #"{"kind":"ImageStream","metadata":{"name":"a"},"status":{"tags":[{"tag":"x","items":["#
        + items + #"]},{"tag":"y","items":null},{"tag":"z"}]}}"#)
    #expect(received.complaints == [])
    #expect(
      received.stream?.histories.map { $0.events.map(\.image) }
        == [(1...3).map { Digest.fake($0).text }, [], []])
  }

  @Test(arguments: [
    ("sha256:12", "digest 'sha256:12' does not end in 64 lower-case hexadecimal digits"),
    ("md5:1", "digest 'md5:1' does not begin with 'sha256:'"),
  ])
  func `a name that is no digest is kept and told`(image: String, message: String) {
    let received = Received(
      #"{"kind":"ImageStream","metadata":{"name":"a"},"status":{"tags":[{},{"items":[{},{"image":"#
        + #""\#(image)"}]}]}}"#)
    #expect(received.complaints == ["1#0 status.tags[1].items[1].image: \(message)"])
    #expect(received.stream?.histories.last?.events.map(\.image) == ["", image])
  }

  @Test func `a name of a million characters is told in few`() {
    let name = String(repeating: "x", count: 1 << 20)
    let received = Received(
      #"{"kind":"ImageStream","metadata":{"name":"a"},"status":{"tags":[{"items":[{"image":"#
        + #""\#(name)"}]}]}}"#)
    #expect(received.complaints.map(\.count).reduce(0, +) < 300)
  }
}
