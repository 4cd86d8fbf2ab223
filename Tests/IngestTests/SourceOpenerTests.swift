import Ingest
import Model
import Testing

@Suite struct SourceOpenerTests {
  private let folder: TemporaryFolder

  init() throws { folder = try TemporaryFolder() }

  private func complaints(_ opened: Opened) -> [String] {
    opened.complaints.map { folder.relative($0) }
  }

  @Test func `files are streams by their content, whatever their names`() throws {
    try folder.write("kind: List\n", to: "a.json")
    try folder.write("\u{FEFF}{}", to: "b.yaml")
    try folder.write(gzip(gzip("{}")), to: "c")
    let opened = Opened(folder.path)
    #expect(opened.diagnostics == [])
    #expect(
      opened.streams.map { "\(folder.relative($0.path)) \($0.format.rawValue) \($0.text)" }
        == ["/a.json YAML kind: List\n", "/b.yaml JSON {}", "/c JSON {}"])
  }

  @Test func `members of an archive are streams under both names`() throws {
    let inner = Tar().adding("./pods.json.gz", "").adding("x/is.yaml", "kind: List\n")
    let tar = Tar().adding("namespaces/shop/core/pods.yaml", "---\nkind: PodList\n")
      .adding("inner.tar.gz", type: "0", size: gzip(inner.bytes).count)
    let body = gzip(inner.bytes)
    let padding = [UInt8](repeating: 0, count: (512 - body.count % 512) % 512)
    try folder.write(gzip(tar.adding(raw: body + padding).bytes), to: "must-gather.tar.gz")
    let opened = Opened(folder.path("must-gather.tar.gz"))
    #expect(
      opened.streams.map { folder.relative($0.path) } == [
        "/must-gather.tar.gz!namespaces/shop/core/pods.yaml",
        "/must-gather.tar.gz!inner.tar.gz!x/is.yaml",
      ])
    #expect(
      complaints(opened) == [
        "lost /must-gather.tar.gz!inner.tar.gz!pods.json.gz: empty, expected an export"
      ])
  }

  @Test func `four layers are unpacked and a fifth is not`() throws {
    var bytes = Array("{}".utf8)
    for _ in 0..<4 { bytes = gzip(bytes) }
    try folder.write(bytes, to: "four")
    try folder.write(gzip(bytes), to: "five")
    let opened = Opened(folder.path)
    #expect(opened.streams.map { folder.relative($0.path) } == ["/four"])
    #expect(complaints(opened) == ["lost /five: is packed more than 4 times over"])
  }

  @Test(arguments: [
    ("version", "4.16", "note", "skipped: "),
    ("log.txt", "", "note", "skipped: "),
    ("images.json", "", "lost", ""),
    ("images.yml", "No resources found", "lost", ""),
    ("events.jsonl", "oops", "lost", ""),
    ("pods", "", "lost", ""),
    ("out.tar", "oops", "lost", ""),
    ("pods.txt", "", "note", "skipped: "),
    ("IMAGES.JSON", "", "lost", ""),
  ])
  func `a file in a folder is missed by its name`(
    name: String, text: String, severity: String, prefix: String
  ) throws {
    try folder.write(text, to: "in/\(name)")
    let words =
      text.isEmpty
      ? "empty, expected an export"
      : "not an export: neither JSON nor YAML of API objects, gzip or tar"
    #expect(
      complaints(Opened(folder.path("in"))) == ["\(severity) /in/\(name): \(prefix)\(words)"])
    #expect(complaints(Opened(folder.path("in/\(name)"))) == ["lost /in/\(name): \(words)"])
    try folder.write(Tar().adding(name, text).bytes, to: "a.tar")
    #expect(
      complaints(Opened(folder.path("a.tar"))) == ["\(severity) /a.tar!\(name): \(prefix)\(words)"])
  }

  @Test(arguments: [
    ("node.log.gz", "note"), ("pods.gz", "lost"), ("pods.json.gz", "lost"), ("x.tgz", "lost"),
  ])
  func `what is in a gzip file is missed by the name without the ending`(
    name: String, severity: String
  ) throws {
    try folder.write(gzip("some words"), to: "in/\(name)")
    #expect(Opened(folder.path("in")).diagnostics.map(\.severity.rawValue) == [severity])
  }

  @Test(arguments: [
    ([0xFF, 0xFE, 0x7B, 0x00], "pods.txt", "lost"),
    ([0x28, 0xB5, 0x2F, 0xFD], "pods.json.zst", "lost"),
    ([0x28, 0xB5, 0x2F, 0xFD], "node.log.zst", "note"),
  ])
  func `a foreign format is missed where it may hold an export`(
    bytes: [UInt8], name: String, severity: String
  ) throws {
    try folder.write(bytes, to: "in/\(name)")
    #expect(Opened(folder.path("in")).diagnostics.map(\.severity.rawValue) == [severity])
  }

  @Test func `hidden members are passed over with one note for each hidden folder`() throws {
    let tar = Tar().adding("./.git/a", "1").adding(".git/b", "{}").adding("a/._b.json", "\u{1}")
      .adding("a/b.json", "{}").adding("../c.json", "{}")
    try folder.write(tar.bytes, to: "a.tar")
    let opened = Opened(folder.path("a.tar"))
    #expect(
      opened.streams.map { folder.relative($0.path) } == ["/a.tar!a/b.json", "/a.tar!../c.json"])
    #expect(
      complaints(opened) == [
        "note /a.tar!.git: skipped: hidden", "note /a.tar!a/._b.json: skipped: hidden",
      ])
  }

  @Test func `an archive without files is empty`() throws {
    try folder.write(Tar().adding("d/", type: "5").bytes, to: "a.tar")
    #expect(
      complaints(Opened(folder.path("a.tar"))) == ["lost /a.tar: empty, expected an export"])
  }

  @Test func `a file that is gone since it was found is lost`() {
    let leaf = ExportLeaf(
      origin: .file(InputPath(folder.path("gone"))), path: "gone", isNamed: false, sizeBytes: 1)
    var complaints: [String] = []
    SourceOpener().forEachStream(in: leaf) {
      complaints.append($0.message)
    } read: { _ in
      complaints.append("read")
    }
    #expect(complaints == ["cannot be read: No such file or directory"])
  }

  @Test func `an archive cut anywhere is lost in part and read up to there`() throws {
    let tar = Tar().adding("a.json", "{\"a\":1}").adding("long/b.yaml", "kind: List\n")
      .adding("c.txt", "words")
    let packed = gzip(tar.bytes)
    for count in packed.indices {
      try folder.write(Array(packed.prefix(count)), to: "cut.tar.gz")
      let opened = Opened(folder.path("cut.tar.gz"))
      #expect(opened.hasLoss, "\(count)")
      #expect(opened.streams.count <= 2)
      #expect(opened.streams.allSatisfy { $0.failure != nil || $0.text.count > 6 }, "\(count)")
    }
    try folder.write(packed, to: "cut.tar.gz")
    let whole = Opened(folder.path("cut.tar.gz"))
    #expect(!whole.hasLoss)
    #expect(whole.streams.map(\.text) == ["{\"a\":1}", "kind: List\n"])
  }

  @Test func `a truncated gzip file gives its first bytes and its error to the reader`() throws {
    let text = "{\"items\":[" + (0..<50_000).map { "\($0 &* 2_654_435_761)" }.joined() + "]}"
    try folder.write(Array(gzip(text).dropLast(1000)), to: "a.json.gz")
    let opened = Opened(folder.path("a.json.gz"))
    let stream = try #require(opened.streams.first)
    #expect(stream.failure == .truncatedGzip)
    #expect(text.hasPrefix(stream.text) && stream.text.count > 100_000)
    #expect(opened.diagnostics == [])
  }

  @Test func `a reader may leave members unread, and its own error ends the archive`() throws {
    struct Enough: Error {}
    let long = "{\"a\":\"" + String(repeating: "x", count: 100_000) + "\"}"
    try folder.write(
      Tar().adding("a.json", long).adding("b.json", long).adding("c.json", long).bytes,
      to: "a.tar")
    let leaf = try #require(InputWalker([folder.path("a.tar")]).leaves.first)
    var seen = 0
    #expect(throws: Enough.self) {
      try SourceOpener().forEachStream(in: leaf) {
        Issue.record("\($0)")
      } read: { (_) throws(Enough) in
        seen += 1
        if seen == 2 { throw Enough() }
      }
    }
    #expect(seen == 2)
  }
}
