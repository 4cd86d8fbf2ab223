import Model
import Store
import TestSupport
import Testing

/// One object read twice, and what the snapshot says of it.
@Suite struct SnapshotWriterTests {
  private func stream(_ version: String, tag: String, line: Int) -> ClusterObject {
    .fake(
      .imageStream, version: version, line: line,
      facts: .imageStream(.fake(spec: [.fake(tag)], history: [(tag, [1, 2])])))
  }

  private static let tables = ["spec_tag", "image_stream_tag", "tag_event"]

  @Test(arguments: [
    (["7", "9"], "second"), (["9", "7"], "first"), (["9", "10"], "second"), (["10", "9"], "first"),
    (["", ""], "second"), (["7", ""], "second"), (["", "7"], "second"), (["x", "y"], "second"),
    (["8", "8"], "first"),
    (["18446744073709551614", "18446744073709551615"], "second"),
  ])
  func `the higher version counts, else the later one`(versions: [String], kept: String) throws {
    let scratch = try ScratchStore(
      stream(versions[0], tag: "first", line: 10), stream(versions[1], tag: "second", line: 20))
    #expect(try scratch.rows("SELECT COUNT(*) FROM image_stream") == ["1"])
    for table in Self.tables {
      #expect(try scratch.rows("SELECT DISTINCT tag FROM \(table)") == [kept], "\(table)")
    }
    let (line, dropped) = kept == "first" ? (10, 20) : (20, 10)
    #expect(try scratch.rows("SELECT line FROM object") == ["\(line)"])
    #expect(
      try scratch.rows(
        "SELECT severity, path, line, kind, namespace, name, message FROM diagnostic")
        == [
          "note|export.json|\(dropped)|ImageStream|shop|cart|"
            + "was read twice; the one at export.json:\(line) counts"
        ])
  }

  @Test func `of three the highest counts`() throws {
    let scratch = try ScratchStore(
      stream("5", tag: "five", line: 1), stream("9", tag: "nine", line: 2),
      stream("7", tag: "seven", line: 3))
    #expect(try scratch.rows("SELECT tag FROM spec_tag") == ["nine"])
    #expect(try scratch.rows("SELECT COUNT(*) FROM diagnostic") == ["2"])
  }

  @Test func `names are told apart by kind, namespace and name`() throws {
    let scratch = try ScratchStore(
      stream("1", tag: "v1", line: 1), .fake(.imageStream, "cart", namespace: "till"),
      .fake(.imageStream, "Cart"), .fake(.buildConfig, "cart"))
    #expect(try scratch.rows("SELECT COUNT(*) FROM object") == ["4"])
    #expect(try scratch.rows("SELECT COUNT(*) FROM diagnostic") == ["0"])
  }

  @Test func `many doubles are counted, not listed`() throws {
    let scratch = try ScratchStore()
    let objects = (1...30).map { ClusterObject.fake(.pod, "p\($0)") }
    try scratch.fill(objects + objects)
    #expect(try scratch.rows("SELECT COUNT(*) FROM diagnostic") == ["21"])
    let last = "SELECT message FROM diagnostic WHERE name = 'p21'"
    #expect(
      try scratch.rows(last)
        == ["was read twice; the one at export.json:1 counts; so were 9 more objects"])
  }

  // MARK: Images inside other objects

  private func image(isEmbedded: Bool, bytes: Int) -> ClusterObject {
    .fake(
      .image, Digest.named(1), isEmbedded: isEmbedded,
      facts: .image(.fake(bytes: bytes, layers: [5, 6])))
  }

  @Test(arguments: [true, false])
  func `a real image counts before an embedded one, without a word`(isRealFirst: Bool) throws {
    let (real, embedded) = (image(isEmbedded: false, bytes: 1), image(isEmbedded: true, bytes: 2))
    let scratch = try ScratchStore()
    try scratch.fill(isRealFirst ? [real, embedded] : [embedded, real])
    #expect(try scratch.rows("SELECT stored_bytes, layers FROM image") == ["1|2"])
    #expect(try scratch.rows("SELECT COUNT(*) FROM image_layer") == ["2"])
    #expect(try scratch.rows("SELECT COUNT(*) FROM diagnostic") == ["0"])
  }

  @Test func `an embedded image counts where there is no other`() throws {
    let scratch = try ScratchStore(image(isEmbedded: true, bytes: 2))
    #expect(try scratch.rows("SELECT stored_bytes FROM image") == ["2"])
  }

  // MARK: Image stream tags

  private func tag(of stream: String, namespace: String = "shop") -> ClusterObject {
    .fake(
      .imageStreamTag, stream + ":v1", namespace: namespace,
      facts: .imageStream(.fake(spec: [.fake("v1")], history: [("v1", [1])])))
  }

  @Test func `an image stream tag adds nothing where its stream is there`() throws {
    let scratch = try ScratchStore(
      tag(of: "cart"), stream("1", tag: "v2", line: 1), tag(of: "cart", namespace: "till"))
    for table in Self.tables {
      #expect(
        try scratch.rows("SELECT DISTINCT namespace, image_stream, tag FROM \(table) ORDER BY 1")
          == ["shop|cart|v2", "till|cart|v1"], "\(table)")
    }
    #expect(try scratch.rows("SELECT namespace, image_stream FROM image_stream") == ["shop|cart"])
    #expect(try scratch.rows("SELECT COUNT(*) FROM object") == ["3"])
  }
}
