import Foundation
import Ingest
import Testing

/// Reads what the system's own `tar` writes.
@Suite(.enabled(if: TarTool.path != nil, "no tar on this machine"))
struct TarToolTests {
  @Test(arguments: ["v7", "oldgnu", "gnu", "ustar", "pax"], ["", "z"])
  func `each format gives each file under its whole name`(format: String, pack: String) throws {
    let folder = try TemporaryFolder()
    let part = String(repeating: "n", count: 60)
    let names =
      switch format {
      case "v7": ["short.json"]
      case "ustar": ["short.json", "\(part)/\(part)/b.json"]
      default:
        ["short.json", "\(part)/\(part)/b.json"]
          + [Array(repeating: part, count: 5).joined(separator: "/") + "/ü.json"]
      }
    for name in names { try folder.write("{\"n\":\"\(name)\"}", to: "in/\(name)") }
    try folder.link("in/link.json", to: "short.json")
    try TarTool.run(["-c\(pack)f", "out", "--format=\(format)", "-C", "in", "."], in: folder)

    let opened = Opened(folder.path("out"))
    #expect(opened.complaints == [])
    #expect(
      opened.streams.map { folder.relative($0.path) }.sorted()
        == names.map { "/out!\($0)" }.sorted())
    for stream in opened.streams {
      let name = try #require(names.first { stream.path.hasSuffix("!\($0)") })
      #expect(stream.text == "{\"n\":\"\(name)\"}")
    }
  }

  @Test(arguments: ["gnu", "pax"])
  func `a sparse file is reported and its neighbours are read`(format: String) throws {
    let folder = try TemporaryFolder()
    try folder.write("{}", to: "in/a.json")
    try folder.write("", to: "in/b.json")
    let file = try FileHandle(forWritingTo: URL(fileURLWithPath: folder.path("in/b.json")))
    try file.seek(toOffset: 10 << 20)
    try file.write(contentsOf: Data("{}".utf8))
    try file.close()
    try folder.write("{}", to: "in/c.json")
    try TarTool.run(
      ["-cSf", "out", "--format=\(format)", "-C", "in", "a.json", "b.json", "c.json"], in: folder)

    let opened = Opened(folder.path("out"))
    #expect(opened.streams.map { folder.relative($0.path) } == ["/out!a.json", "/out!c.json"])
    #expect(
      opened.complaints.map { folder.relative($0) }
        == ["lost /out!b.json: is stored as a sparse file, expected all of its bytes"])
  }
}
