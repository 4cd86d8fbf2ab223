import Ingest
import Model
import Testing

@Suite struct AnnotationDecoderTests {
  private func kept(
    _ annotations: String, kind: String = "Namespace", teamKey: String? = "example.com/team"
  ) -> [String] {
    let received = Received(
      "{\"kind\":\"\(kind)\",\"metadata\":{\"name\":\"a\",\"annotations\":{\(annotations)}}}",
      teamKey: teamKey)
    return received.objects.flatMap(\.annotations).map { "\($0.key)=\($0.value)" }
  }

  @Test func `the annotation that names a namespace's team is kept, and no other`() {
    let annotations = "\"a\":\"hunter2\",\"example.com/team\":\"web\",\"tagtidy/x\":\"1\""
    #expect(kept(annotations) == ["tagtidy/x=1", "example.com/team=web"])
    #expect(kept(annotations, kind: "Project") == ["tagtidy/x=1", "example.com/team=web"])
    #expect(kept(annotations, kind: "Pod") == ["tagtidy/x=1"])
    #expect(kept(annotations, teamKey: nil) == ["tagtidy/x=1"])
  }

  @Test func `what is too long to be a team's name is left out`() {
    let name = String(repeating: "x", count: 253)
    #expect(kept("\"example.com/team\":\"\(name)\"").count == 1)
    #expect(kept("\"example.com/team\":\"\(name)x\"") == [])
    #expect(kept("\"example.com/team\":null") == [])
  }

  @Test func `an annotation of tagtidy's own is kept once`() {
    #expect(kept("\"tagtidy/team\":\"web\"", teamKey: "tagtidy/team") == ["tagtidy/team=web"])
  }
}
