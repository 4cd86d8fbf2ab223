import Ingest
import Model
import Testing

@Suite struct SourceTallyTests {
  private func tally(_ namespaces: String?...) -> SourceTally {
    let pods = namespaces.map { name in
      let namespace = name.map { #","namespace":"\#($0)""# } ?? ""
      return #"{"kind":"Pod","metadata":{"name":"a"\#(namespace)}}"#
    }
    return Received("[\(pods.joined(separator: ","))]").tally
  }

  @Test func `one namespace is one, and two are many`() {
    #expect(tally("a", "a").kinds["Pod"]?.spread == .one("a"))
    #expect(tally("a", "b").kinds["Pod"]?.spread == .many)
    #expect(tally("a", "b", "a").kinds["Pod"]?.spread == .many)
  }

  @Test func `an object without a namespace says nothing of the others`() {
    #expect(tally(nil).kinds["Pod"]?.spread == .one(""))
    #expect(tally(nil, "a", nil).kinds["Pod"]?.spread == .one("a"))
    #expect(tally("a", nil).kinds["Pod"]?.spread == .one("a"))
    #expect(tally("a", nil, "b", "").kinds["Pod"]?.spread == .many)
  }

  @Test func `damaged and embedded objects are told apart`() {
    let tally = Received(
      #"[{"kind":"Pod","metadata":{"name":"a"},"spec":7},"#
        + #"{"kind":"ImageStreamTag","metadata":{"name":"a:b"},"image":{"metadata":{"name":"i"}}}]"#
    ).tally
    #expect(tally.kinds["Pod"]?.damaged == 1)
    #expect(tally.kinds["Image"] == nil)
    #expect(tally.objects == 2)
  }

  @Test func `lists name their kind by group, and a list of nothing known names none`() {
    let tally = Received(
      #"{"kind":"ImageList","apiVersion":"config.openshift.io/v1","items":[]}"#
        + #"{"kind":"RouteList","apiVersion":"route.openshift.io/v1","items":[]}"#
        + #"{"kind":"List","apiVersion":"v1","items":[]}"#
    ).tally
    #expect(tally.listedKinds == ["Image.config.openshift.io"])
    #expect(tally.hasEmptyList)
  }
}
