import Foundation
import Ingest
import Model
import TestSupport
import Testing

@Suite struct ExportReaderTests {
  private let folder: TemporaryFolder

  init() throws { folder = try TemporaryFolder() }

  private func pod(_ name: String) -> String {
    #"{"kind":"Pod","apiVersion":"v1","metadata":{"name":"\#(name)","namespace":"shop"}}"#
  }

  @Test func `good files beside bad ones are read whole, and each bad one is told`() throws {
    try folder.write("[\(pod("a"))]", to: "a.json")
    try folder.write("", to: "b.json")
    try folder.write("[\(pod("c")),", to: "c.json")
    try folder.write(gzip("[\(pod("d"))]"), to: "d.json.gz")
    try folder.write(Array(gzip("[\(pod("e"))]").dropLast(9)), to: "e.json.gz")
    try folder.write(
      "kind: List\nitems:\n- \(pod("f"))\n- {kind: [}\n- \(pod("g"))\n", to: "f.yaml")
    try folder.write(Tar().adding("x/h.json", pod("h")).adding("i.json", "oops").bytes, to: "g.tar")
    try folder.write("notes", to: "README")
    try folder.write("error: You must be logged in to the server", to: "pods.json")
    let read = ReadExport(folder)
    #expect(read.names == ["a", "c", "d", "e", "f", "g", "h"])
    let places = read.losses.map { String($0.prefix { $0 != " " }) }
    #expect(
      Set(places) == [
        "/b.json", "/c.json", "/e.json.gz", "/f.yaml", "/g.tar!i.json", "/pods.json",
      ])
    #expect(read.coverage.allSatisfy { $0.lost > 0 })
  }

  @Test func `a source is told with what was read of it`() throws {
    let text = "\(pod("a"))\n[\(pod("b"))]"
    try folder.write(text, to: "a.json")
    let read = ReadExport(folder, "a.json")
    let source = try #require(read.sources.first)
    #expect(source.format == "JSON")
    #expect(source.documents == 2)
    #expect(source.objects == 2)
    #expect(source.sizeBytes == Int64(text.utf8.count))
    #expect(read.losses == [])
  }

  @Test func `the order of inputs and files does not matter`() throws {
    for name in ["b/1.json", "a/2.json", "c.json"] { try folder.write(pod(name), to: name) }
    let first = ReadExport(folder, "c.json", "b", "a")
    let second = ReadExport(folder, "a", "b/1.json", "b", "c.json")
    #expect(first.names == ["a/2.json", "b/1.json", "c.json"])
    #expect(first.names == second.names)
    #expect(first.objects.map(\.place) == second.objects.map(\.place))
  }

  @Test(
    .enabled(if: Repository.shared("exports/real") != nil, "no real exports beside the repository"))
  func `real exports are read without a loss`() throws {
    let folder = try #require(Repository.shared("exports/real"))
    var losses: [String] = []
    var objects = 0
    _ = ExportReader(inputs: [folder]).read { event in
      switch event {
      case .diagnostic(let diagnostic) where diagnostic.severity == .lost:
        losses.append("\(diagnostic.path) \(diagnostic.shown)")
      case .object: objects += 1
      default: break
      }
    }
    #expect(losses == [])
    #expect(objects > 170)
  }

  @Test func `a file that is not there is lost, and the others are read`() throws {
    try folder.write(pod("a"), to: "a.json")
    let read = ReadExport(folder, "a.json", "gone.json")
    #expect(read.names == ["a"])
    #expect(read.losses == ["/gone.json - cannot be read: No such file or directory"])
  }

  @Test(.enabled(if: getuid() != 0, "permissions do not hold for root"))
  func `a folder without permission is lost, and the others are read`() throws {
    try folder.write(pod("a"), to: "in/a.json")
    try folder.write(pod("b"), to: "in/closed/b.json")
    try FileManager.default.setAttributes(
      [.posixPermissions: 0], ofItemAtPath: folder.path("in/closed"))
    defer {
      try? FileManager.default.setAttributes(
        [.posixPermissions: 0o700], ofItemAtPath: folder.path("in/closed"))
    }
    let read = ReadExport(folder, "in")
    #expect(read.names == ["a"])
    #expect(read.losses == ["/in/closed - cannot be read: Permission denied"])
  }
}
