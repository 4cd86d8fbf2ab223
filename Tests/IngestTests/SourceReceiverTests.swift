import Ingest
import Model
import Testing

@Suite struct SourceReceiverTests {
  private static let bare = #"{"metadata":{"name":"a"}}"#

  @Test(arguments: ["PodList", "SecretList"])
  func `items without a kind wait for their list to name it`(kind: String) {
    let items = "[\(Self.bare),\(Self.bare)]"
    let named = String(kind.dropLast(4)) + " /a"
    #expect(Received(#"{"items":\#(items),"kind":"\#(kind)"}"#).names == [named, named])
    #expect(Received(#"{"kind":"\#(kind)","items":\#(items)}"#).names == [named, named])
    let yaml = "items:\n- metadata:\n    name: a\n- metadata: {name: a}\nkind: \(kind)\n"
    #expect(Received(yaml, format: .yaml).names == [named, named])
  }

  @Test(arguments: ["List", "", "Other"])
  func `items that no list names are lost one by one`(kind: String) {
    let received = Received(#"{"items":[\#(Self.bare),\#(Self.bare)],"kind":"\#(kind)"}"#)
    #expect(received.objects.isEmpty)
    #expect(received.tally.lost == 2)
    #expect(
      received.complaints == [
        "1#1 kind: expected a kind, found none", "1#2 kind: expected a kind, found none",
      ])
  }

  @Test func `a list that breaks off lends its kind to no other`() {
    let received = Received(
      #"{"items":[\#(Self.bare)] oops}"# + "\n" + #"{"kind":"SecretList","items":[\#(Self.bare)]}"#
        + "\n" + Self.bare)
    #expect(received.names == ["Secret /a"])
    #expect(
      received.complaints == [
        "1#0 is not valid JSON: expected a key", "1#1 kind: expected a kind, found none",
        "3#0 kind: expected a kind, found none",
      ])
  }

  @Test(arguments: [
    (#""kind":7"#, "kind: expected a string, found a number"),
    (#""metadata":"x""#, "metadata: expected an object, found a string"),
    (#""metadata":{"continue":7}"#, "metadata.continue: expected a string, found a number"),
    (
      #""metadata":{"remainingItemCount":"x"}"#,
      "metadata.remainingItemCount: expected a whole number, found 'x'"
    ),
    (#""x":1,"x":2"#, "x: is there twice"),
  ])
  func `what is wrong around the items is told`(field: String, message: String) {
    let pod = #"{"kind":"Pod","metadata":{"name":"a"}}"#
    for text in [#"{"items":[\#(pod)],\#(field)}"#, #"{\#(field),"items":[\#(pod)]}"#] {
      let received = Received(text)
      #expect(received.names == ["Pod /a"])
      #expect(received.complaints == ["1#0 \(message)"])
      #expect(received.tally.lost == 1)
    }
  }

  @Test func `a list around the items that does not parse is told in its parser's words`() {
    let json = Received("{\"items\":[],\"a\":tru}")
    #expect(json.complaints.count == 1)
    #expect(json.complaints.first?.hasPrefix("1#0 is not valid JSON: ") == true)
    let yaml = Received("items:\n- {kind: Pod, metadata: {name: a}}\na: 'b\n", format: .yaml)
    #expect(yaml.names == ["Pod /a"])
    #expect(yaml.complaints.first?.hasPrefix("1#0 is not valid YAML: ") == true)
  }

  @Test func `a YAML list that ends without its kind is told, a JSON list is not`() {
    let items = "- kind: Pod\n  metadata:\n    name: a\n"
    let received = Received("apiVersion: v1\nitems:\n\(items)", format: .yaml)
    #expect(received.names == ["Pod /a"])
    #expect(
      received.complaints == [
        "1#0 kind: expected the list's kind before or behind its items, found none: "
          + "the file may be truncated"
      ])
    #expect(received.tally.lost == 1)
    #expect(Received("items:\n\(items)kind: List\n", format: .yaml).complaints == [])
    #expect(Received("kind: List\nitems:\n\(items)", format: .yaml).complaints == [])
    #expect(Received("{\"items\":[]}").complaints == [])
  }

  @Test func `objects are placed by source, document, item, line and column`() {
    let pod = #"{"kind":"Pod","metadata":{"name":"a"}}"#
    let received = Received("\(pod)\n[\n \(pod)]")
    #expect(
      received.objects.map(\.place) == [
        SourcePlace(source: 0, document: 1, item: 0, line: 1, column: 1),
        SourcePlace(source: 0, document: 2, item: 1, line: 3, column: 2),
      ])
    #expect(received.tally.documents == 2)
  }

  @Test func `a list in an item may say that it goes on`() {
    let inner = #"{"kind":"PodList","metadata":{"continue":"x"},"items":[]}"#
    #expect(Received(inner).tally.isTruncated)
    #expect(Received("[\(inner)]").tally.isTruncated)
    #expect(
      Received(#"{"kind":"List","items":[],"metadata":{"remainingItemCount":1}}"#).tally.isTruncated
    )
    #expect(
      !Received(#"{"kind":"List","items":[],"metadata":{"remainingItemCount":0,"continue":""}}"#)
        .tally.isTruncated)
  }
}
