import Foundation
import Ingest
import Model
import Testing

@Suite struct InputWalkerTests {
  private let folder: TemporaryFolder

  init() throws { folder = try TemporaryFolder() }

  private func paths(_ walker: InputWalker) -> [String] {
    walker.leaves.map { folder.relative($0.path) }
  }

  private func complaints(_ walker: InputWalker) -> [String] {
    walker.diagnostics.map { "\($0.severity) \(folder.relative($0.path)): \($0.message)" }
  }

  @Test func `folders are searched in the order of path bytes`() throws {
    for name in ["b/z.json", "b/a/x.json", "b.json", "b-c.json", "Z.json", "ü.json"] {
      try folder.write("{}", to: name)
    }
    let walker = InputWalker([folder.path])
    #expect(
      paths(walker) == [
        "/Z.json", "/b-c.json", "/b.json", "/b/a/x.json", "/b/z.json", "/ü.json",
      ])
    #expect(walker.diagnostics == [])
    #expect(walker.leaves.allSatisfy { !$0.isNamed && $0.sizeBytes == 2 })
  }

  @Test func `the order of the inputs does not matter`() throws {
    for name in ["a/b/1.json", "a/2.json", "a-b/3.json", "4.json"] {
      try folder.write("{}", to: name)
    }
    try folder.link("a/link", to: "../a-b")
    let inputs = ["a", "a-b/", "4.json", "a/b", "missing", "a//"].map { folder.path($0) } + ["-"]
    let first = InputWalker(inputs)
    for _ in 0..<20 {
      let again = InputWalker(inputs.shuffled() + inputs.shuffled())
      #expect(again.leaves == first.leaves)
      #expect(again.diagnostics == first.diagnostics)
    }
    #expect(paths(first) == ["-", "/4.json", "/a-b/3.json", "/a/2.json", "/a/b/1.json"])
  }

  @Test func `paths are shown as the user named them`() throws {
    try folder.write("{}", to: "in/a.json")
    let named = folder.path + "/./in///"
    #expect(InputWalker([named]).leaves.map(\.path) == [folder.path + "/./in/a.json"])
  }

  @Test func `a file that several paths lead to is read once, under the first`() throws {
    try folder.write("{}", to: "m.json")
    try folder.link("z.json", to: "m.json")
    try folder.link("b.json", to: "m.json")
    #expect(link(folder.path("m.json"), folder.path("c.json")) == 0)
    let walker = InputWalker([folder.path, folder.path("m.json"), folder.path("z.json")])
    #expect(paths(walker) == ["/b.json"])
    #expect(walker.leaves.first?.isNamed == true)
  }

  @Test func `loops of links end`() throws {
    try folder.write("{}", to: "a/b/x.json")
    try folder.link("a/b/up", to: "..")
    try folder.link("a/b/self", to: ".")
    try folder.link("a/again", to: "b")
    let walker = InputWalker([folder.path])
    #expect(paths(walker) == ["/a/again/x.json"])
    #expect(walker.diagnostics == [])
  }

  @Test func `what cannot be looked at is lost and the rest is found`() throws {
    try folder.write("{}", to: "in/a.json")
    try folder.link("in/b.json", to: "nowhere")
    try folder.link("in/c", to: "c")
    let walker = InputWalker([folder.path("in"), folder.path("gone.json")])
    #expect(paths(walker) == ["/in/a.json"])
    #expect(
      complaints(walker) == [
        "lost /gone.json: cannot be read: No such file or directory",
        "lost /in/b.json: cannot be read: No such file or directory",
        "lost /in/c: cannot be read: Too many levels of symbolic links",
      ])
  }

  @Test(.enabled(if: getuid() != 0, "root may read every folder"))
  func `a folder without permission is lost and the rest is found`() throws {
    try folder.write("{}", to: "closed/a.json")
    try folder.write("{}", to: "open/b.json")
    #expect(chmod(folder.path("closed"), 0) == 0)
    defer { chmod(folder.path("closed"), 0o700) }
    let walker = InputWalker([folder.path])
    #expect(paths(walker) == ["/open/b.json"])
    #expect(complaints(walker) == ["lost /closed: cannot be read: Permission denied"])
  }

  @Test func `hidden entries and pipes are passed over with a note`() throws {
    try folder.write("{}", to: "in/.git/objects/a.json")
    try folder.write("{}", to: "in/.hidden.json")
    try folder.write("{}", to: "in/a.json")
    #expect(mkfifo(folder.path("in/pipe.json"), 0o600) == 0)
    let walker = InputWalker([folder.path("in")])
    #expect(paths(walker) == ["/in/a.json"])
    #expect(
      complaints(walker) == [
        "note /in/.git: skipped: hidden", "note /in/.hidden.json: skipped: hidden",
        "note /in/pipe.json: skipped: a pipe",
      ])
  }

  @Test func `what is named is read, hidden or a pipe`() throws {
    try folder.write("{}", to: ".out/.a.json")
    try folder.write("{}", to: ".out/b.json")
    #expect(mkfifo(folder.path("pipe"), 0o600) == 0)
    let inputs = [".out", ".out/.a.json", "pipe"].map { folder.path($0) }
    let walker = InputWalker(inputs)
    #expect(paths(walker) == ["/.out/.a.json", "/.out/b.json", "/pipe"])
    #expect(walker.leaves.map(\.isNamed) == [true, false, true])
    #expect(walker.leaves.map(\.sizeBytes) == [2, 2, nil])
  }

  @Test func `a named folder without files is lost`() throws {
    try folder.makeFolder("empty/inner")
    #expect(
      complaints(InputWalker([folder.path("empty")])) == [
        "lost /empty: holds no files, expected an export"
      ])
    try folder.write("{}", to: "full/a.json")
    #expect(complaints(InputWalker([folder.path("full"), folder.path("full")])) == [])
    try folder.link("other", to: "full")
    #expect(complaints(InputWalker([folder.path("full"), folder.path("other")])) == [])
  }

  @Test func `standard input is read once`() {
    let walker = InputWalker(["-", "-"])
    #expect(
      walker.leaves == [
        ExportLeaf(origin: .standardInput, path: "-", isNamed: true, sizeBytes: nil)
      ])
  }

  @Test func `names that are no UTF-8 are found and opened`() throws {
    let name = InputPath(bytes: Array(folder.path.utf8) + [0x2F, 0xFF, 0x2E])
    let file = fopen(name.bytes.map { CChar(bitPattern: $0) } + [0], "w")
    fputs("{}", file)
    fclose(file)
    let leaf = try #require(InputWalker([folder.path]).leaves.first)
    #expect(leaf.origin == .file(name))
    #expect(folder.relative(leaf.path) == "/\u{FFFD}.")
    #expect(Opened(folder.path).streams.map(\.text) == ["{}"])
  }

  @Test func `a deep tree is searched to its end`() throws {
    let name = Array(repeating: "d", count: 1500).joined(separator: "/") + "/x.json"
    try folder.write("{}", to: name)
    #expect(paths(InputWalker([folder.path])) == ["/" + name])
  }
}
