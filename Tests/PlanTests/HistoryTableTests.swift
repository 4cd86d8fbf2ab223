import Model
import Plan
import Store
import Testing

@Suite struct HistoryTableTests {
  /// Image stream `shop/cart` with tags `a` of three revisions and `b` of one, then `shop/till` with
  /// `a` of two; images are numbered as they come.
  private func table(times: [Timestamp?] = []) -> HistoryTable {
    var digests = DigestTable()
    var table = HistoryTable(in: ScratchFile())
    var number = 0
    for (stream, tags) in [("cart", [("a", 3), ("b", 1)]), ("empty", []), ("till", [("a", 2)])] {
      var history = StreamHistory(namespace: "shop", imageStream: stream, createdAt: nil)
      for (tag, count) in tags {
        history.begin(tag: tag)
        for revision in 1...count {
          let time = number < times.count ? times[number] : .minutesAgo(number)
          history.add(
            number: revision, image: digests.fake(number), createdAt: time,
            storedBytes: Int64(number))
          number += 1
        }
      }
      table.append(history)
    }
    return table
  }

  private func histories(_ table: HistoryTable) -> [NumberedHistory] {
    table.streams.indices.map { table.history(ofStream: $0) }
  }

  @Test func `what is added is found by number`() {
    let table = table()
    let histories = histories(table)
    #expect(table.count == 6 && table.tagCount == 3)
    #expect(histories.map { $0.tags.map(\.name) } == [["a", "b"], [], ["a"]])
    #expect(histories.map { $0.tags.map(\.number) } == [[0, 1], [], [2]])
    #expect(histories.map { $0.tags.map(\.revisions) } == [[0..<3, 3..<4], [], [0..<2]])
    #expect(histories.flatMap { $0.revisions.map(\.storedBytes) } == [0, 1, 2, 3, 4, 5])
    #expect(histories.flatMap { $0.revisions.map(\.number) } == [1, 2, 3, 1, 1, 2])
    #expect((0..<3).map { table.images(ofTag: $0).map(\.index) } == [[0, 1, 2], [3], [4, 5]])
  }

  @Test func `a place that is not where the revision lies is kept`() {
    var digests = DigestTable()
    var table = HistoryTable(in: ScratchFile())
    var history = StreamHistory(namespace: "shop", imageStream: "cart", createdAt: nil)
    history.begin(tag: "a")
    for number in [2, 3, 7] {
      history.add(number: number, image: digests.fake(number), createdAt: nil)
    }
    table.append(history)
    #expect(table.history(ofStream: 0).revisions.map(\.number) == [2, 3, 7])
  }

  @Test func `times are kept as they are`() {
    let times: [Timestamp?] = [
      nil, Timestamp(seconds: -1), Timestamp(seconds: 1 << 40), Timestamp(seconds: 0),
      Timestamp(seconds: Int64(UInt32.max)), Timestamp(seconds: 7, nanoseconds: 9),
    ]
    let table = table(times: times)
    #expect(histories(table).flatMap { $0.revisions.map(\.createdAt) } == times)
    #expect(histories(table).flatMap { $0.counting.revisions.map(\.createdAt) } == times)
  }

  @Test func `a retired tag does not count, and the others keep their numbers`() {
    let rest = table().retiring([0])
    #expect(rest.isRetired(0) && !rest.isRetired(2))
    let first = rest.history(ofStream: 0)
    #expect(first.tags.map(\.isRetired) == [true, false] && first.tags[1].number == 1)
    #expect(first.counting.tags == ["b"] && first.counting.revisions.map(\.tag) == [0])
    #expect(rest.history(ofStream: 2).counting.revisions.count == 2)
    let less = rest.retiring([1, 2])
    #expect(histories(less).allSatisfy { $0.counting.revisions.isEmpty })
  }

  @Test(arguments: [
    ([], [0, 1, 2, 3, 4, 5]), ([0], [3, 4, 5]), ([1], [0, 1, 2, 4, 5]), ([2], [0, 1, 2, 3]),
    ([0, 2], [3]), ([0, 1, 2], []),
  ])
  func `revisions leave out those of retired tags`(retired: [Int], expected: [Int]) {
    var checks = FileList<RevisionCheck>(in: ScratchFile())
    checks.append(contentsOf: repeatElement(.unused, count: 6))
    let revisions = JudgedRevisions(table().retiring(retired), checks: checks)
    #expect(revisions.map { Int($0.image.index) } == expected)
    #expect(revisions.revisions(ofStream: 2).map(\.number) == (retired.contains(2) ? [] : [1, 2]))
  }
}
