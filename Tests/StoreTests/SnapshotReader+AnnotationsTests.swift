import Model
import Store
import Testing

@Suite struct SnapshotReaderAnnotationsTests {
  private func scratch() throws -> ScratchStore {
    try ScratchStore(
      .fake(
        .imageStream, line: 7,
        annotations: [
          Annotation(tag: "v1", key: "tagtidy/ignore.x", value: "tag"),
          Annotation(key: "tagtidy/ignore.x", value: "stream"),
          Annotation(key: "tagtidy/keep", value: "kept"),
        ]),
      .fake(
        .namespace, "shop", annotations: [Annotation(key: "example.com/team", value: "web")],
        facts: .namespace(
          Namespace(phase: "Active", labels: [.init(key: "team", value: "label")]))))
  }

  @Test func `annotations are told with their object, in order`() throws {
    let rows = try scratch().store.read { try $0.annotations(beginning: "tagtidy/ignore") }
    #expect(rows.map(\.value) == ["stream", "tag"])
    #expect(rows.map(\.tag) == ["", "v1"])
    #expect(rows.allSatisfy { $0.kind == "ImageStream" && $0.namespace == "shop" })
    #expect(rows.allSatisfy { $0.name == "cart" && $0.annotation == "tagtidy/ignore.x" })
    #expect(rows.allSatisfy { $0.place.hasSuffix(":7") })
    #expect(try scratch().store.read { try $0.annotations(beginning: "tagtidy/k").count } == 1)
  }

  @Test func `a namespace's team is read from its label or annotation`() throws {
    let store = try scratch().store
    #expect(try store.read { try $0.namespaceLabels("team") } == ["shop": "label"])
    #expect(try store.read { try $0.namespaceLabels("other") } == [:])
    #expect(try store.read { try $0.namespaceAnnotations("example.com/team") } == ["shop": "web"])
    #expect(try store.read { try $0.namespaceAnnotations("tagtidy/keep") } == [:])
  }
}
