import Model
import Testing

@Suite struct ImageStreamTagTests {
  private func tags(spec: [String], status: [(tag: String, events: Int)]) -> [ImageStreamTag] {
    ImageStream(
      repository: "", publicRepository: "", specRepository: "", hasLocalLookup: false,
      isInsecure: false, generation: 1, specTags: spec.map { .fake($0) },
      histories: status.map { tag, events in
        TagHistory(tag: tag, events: .history(of: events), conditions: [])
      }, storedSize: StoredSize(totalBytes: 0)
    ).tags
  }

  @Test func `spec tags come first, then those only in the status, each once`() {
    let tags = tags(spec: ["b", "a"], status: [("c", 1), ("a", 2), ("d", 0)])
    #expect(tags.map(\.name.text) == ["b", "a", "c", "d"])
    #expect(tags.map(\.hasSpec) == [true, true, false, false])
    #expect(tags.map { $0.events?.count } == [nil, 2, 1, 0])
  }

  @Test func `a tag that comes twice is one tag with its first history`() {
    let tags = tags(spec: ["a", "a"], status: [("a", 3), ("a", 1), ("b", 1), ("b", 2)])
    #expect(tags.map(\.name.text) == ["a", "b"])
    #expect(tags.map { $0.events?.count } == [3, 1])
  }

  @Test func `a stream without tags has none`() {
    #expect(tags(spec: [], status: []).isEmpty)
  }
}

extension SpecTag {
  fileprivate static func fake(_ tag: String) -> SpecTag {
    SpecTag(
      tag: tag, from: nil, isReference: false, isScheduled: false, isInsecure: false,
      referencePolicy: "", importMode: "", generation: nil)
  }
}

extension [TagEvent] {
  fileprivate static func history(of count: Int) -> [TagEvent] {
    (0..<count).map {
      TagEvent(createdAt: nil, pullSpec: "", image: "image \($0)", generation: 1)
    }
  }
}
