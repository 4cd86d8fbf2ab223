import TestSupport
import Testing

@Suite struct FileSizeTests {
  @Test(arguments: ["Sources", "Benchmarks", "Tests"])
  func `no file of Swift is over 300 lines`(folder: String) throws {
    let files = try SourceFile.all(under: folder)
    #expect(!files.isEmpty)
    for file in files { #expect(file.lines.count <= 301, "\(file.path)") }
  }

  @Test(arguments: ["try!", "fatalError(", "TODO", "FIXME"])
  func `nothing is left to chance or to later`(words: String) throws {
    for file in try SourceFile.all(under: "Sources") {
      #expect(!file.text.contains(words), "\(file.path)")
    }
  }
}
