import Foundation
import Ingest
import Testing

@Suite struct FileSourceTests {
  @Test func `a file is read to its end`() throws {
    let folder = try TemporaryFolder()
    let bytes = (0..<200_000).map { UInt8(truncatingIfNeeded: $0) }
    let path = try folder.write(bytes, to: "images.json")
    #expect(Drained(try FileSource(InputPath(path))) == Drained(bytes: bytes))
  }

  @Test(arguments: [
    ("missing", "cannot be read: No such file or directory"),
    ("file/below", "cannot be read: Not a directory"),
    ("loop", "cannot be read: Too many levels of symbolic links"),
  ])
  func `a file that does not open is refused in the system's words`(
    name: String, words: String
  ) throws {
    let folder = try TemporaryFolder()
    try folder.write("", to: "file")
    try folder.link("loop", to: "loop")
    let error = #expect(throws: ByteSourceError.self) {
      try FileSource(InputPath(folder.path(name)))
    }
    #expect(error?.description == words)
  }

  @Test func `a folder opens but does not read`() throws {
    let folder = try TemporaryFolder()
    let drained = Drained(try FileSource(InputPath(folder.path)))
    #expect(drained.failure == .unreadable("Is a directory"))
  }

  @Test func `a pipe is read to its end`() throws {
    let folder = try TemporaryFolder()
    let path = folder.path("pipe")
    #expect(mkfifo(path, 0o600) == 0)
    let writer = Process()
    writer.executableURL = URL(fileURLWithPath: "/bin/sh")
    writer.arguments = ["-c", "echo one >\"$0\"", path]
    try writer.run()
    #expect(Drained(try FileSource(InputPath(path))) == Drained("one\n"))
    writer.waitUntilExit()
  }
}
