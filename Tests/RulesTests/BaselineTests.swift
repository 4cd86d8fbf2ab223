import Rules
import Store
import TestSupport
import Testing

@Suite struct BaselineTests {
  private func finding(_ rule: String, _ namespace: String, tag: String = "v1") -> Finding {
    var subject = FindingSubject()
    (subject.namespace, subject.imageStream, subject.tag) = (namespace, "cart", tag)
    return Finding(
      rule: rule, severity: .error, subject: subject, message: "\(tag) is wrong", remedy: "",
      evidence: [])
  }

  private func entries() -> [Baseline.Entry] {
    [("b", "shop"), ("a", "shop"), ("a", "lab")].map { Baseline.Entry(finding($0.0, $0.1)) }
  }

  @Test func `the file is the same in whatever order findings came`() throws {
    let texts = try [entries(), entries().reversed()].map {
      try Baseline($0, configHash: "c", toolVersion: "9").text()
    }
    #expect(texts[0] == texts[1])
    #expect(texts[0].hasSuffix("}\n"))
    let order = Baseline(entries(), configHash: "c", toolVersion: "9").entries
    #expect(order.map { $0.rule + $0.namespace } == ["alab", "ashop", "bshop"])
  }

  @Test func `what is written is read`() throws {
    let folder = try TemporaryFolder()
    let text = try Baseline(entries(), configHash: "c", toolVersion: "9").text()
    let read = try Baseline(path: folder.write(text, to: "b.json"))
    #expect(read.configHash == "c")
    #expect(read.toolVersion == "9")
    #expect(try read.text() == text)
    #expect(read.entries.map(\.subject) == ["lab/cart:v1", "shop/cart:v1", "shop/cart:v1"])
    #expect(read.entries[0].fingerprint == finding("a", "lab").fingerprint)
  }

  @Test func `what is no baseline is refused`() throws {
    let folder = try TemporaryFolder()
    let path = try folder.write("[]", to: "b.json")
    #expect(throws: BaselineError.malformed(path: path)) { try Baseline(path: path) }
    let text = try Baseline([], configHash: "c", toolVersion: "9").text()
    try folder.write(text.replacing(": 1", with: ": 7"), to: "b.json")
    #expect(throws: BaselineError.self) { try Baseline(path: path) }
    #expect(throws: BaselineError.self) { try Baseline(path: folder.path("none.json")) }
  }
}
