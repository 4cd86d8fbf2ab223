import Foundation
import Store
import Testing

@Suite struct ScratchFileTests {
  private func append(_ bytes: [UInt8], to file: ScratchFile) -> Int64? {
    bytes.withUnsafeBytes(file.append)
  }

  private func read(_ count: Int, at start: Int64, of file: ScratchFile) -> [UInt8] {
    var bytes = Array(repeating: UInt8(7), count: count)
    bytes.withUnsafeMutableBytes { file.read(into: $0, at: start) }
    return bytes
  }

  @Test func `pieces are read back from where they lie`() throws {
    let file = ScratchFile()
    let places = [[1, 2, 3], [4], [5, 6]].compactMap { append($0, to: file) }
    #expect(places == [0, 3, 4])
    #expect(read(2, at: 1, of: file) == [2, 3] && read(3, at: 3, of: file) == [4, 5, 6])
    try file.check()
  }

  @Test func `what is not there comes as zeros, and is told`() {
    let file = ScratchFile()
    #expect(append([1, 2, 3], to: file) == 0)
    #expect(read(4, at: 2, of: file) == [3, 0, 0, 0])
    #expect(file.failure == EIO)
    #expect(throws: StoreError.scratchUnreadable(reason: String(cString: strerror(EIO)))) {
      try file.check()
    }
  }

  @Test func `a file that was never written cannot be read`() {
    let file = ScratchFile()
    #expect(file.failure == 0)
    #expect(read(1, at: 0, of: file) == [0] && file.failure != 0)
  }
}
