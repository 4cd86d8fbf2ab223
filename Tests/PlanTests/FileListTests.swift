import Plan
import Store
import Testing

@Suite struct FileListTests {
  /// More than a few pieces of eight bytes each.
  private static let count = 20_000

  private func list(_ count: Int, in file: ScratchFile = ScratchFile()) -> FileList<Int> {
    var list = FileList<Int>(in: file)
    for number in 0..<count { list.append(number * 3) }
    return list
  }

  @Test(arguments: [0, 1, 4_095, 4_096, 4_097, count])
  func `what is put in comes out in order`(count: Int) {
    let list = list(count)
    #expect(list.count == count && list.isEmpty == (count == 0))
    #expect(Array(list) == (0..<count).map { $0 * 3 })
  }

  @Test(arguments: [0..<0, 0..<1, 4_090..<4_100, 4_096..<8_192, 1..<20_000, 19_999..<20_000])
  func `a range is read as it was written`(range: Range<Int>) {
    #expect(list(Self.count)[range] == range.map { $0 * 3 })
  }

  @Test func `lists share a file and do not get in each other's way`() throws {
    let file = ScratchFile()
    let first = list(Self.count, in: file)
    var second = first
    for _ in 0..<Self.count { second.append(-1) }
    #expect(Array(first) == Array(list(Self.count)))
    #expect(Array(second) == Array(first) + Array(repeating: -1, count: Self.count))
    #expect(second[7] == 21 && second[Self.count] == -1)
    try file.check()
  }
}
