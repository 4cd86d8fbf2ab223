import Model
import Plan
import Testing

@Suite struct HistoryTableTests {
  /// Image stream `shop/cart` with tags `a` of three revisions and `b` of one, then `shop/till` with
  /// `a` of two; images are numbered as they come.
  private func table(times: [Timestamp?] = []) -> HistoryTable {
    var digests = DigestTable()
    var table = HistoryTable()
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

  @Test func `what is added is found by number`() {
    let table = table()
    #expect(table.count == 6 && table.tags == ["a", "b", "a"])
    #expect((0..<3).map { table.tags(ofStream: $0) } == [0..<2, 2..<2, 2..<3])
    #expect((0..<3).map { table.revisions(ofTag: $0) } == [0..<3, 3..<4, 4..<6])
    #expect((0..<6).map { table.tag(ofRevision: $0) } == [0, 0, 0, 1, 2, 2])
    #expect((0..<3).map { table.stream(ofTag: $0) } == [0, 0, 2])
    #expect((0..<6).map { table.storedBytes($0) } == [0, 1, 2, 3, 4, 5])
  }

  @Test func `times are kept as they are`() {
    let times: [Timestamp?] = [
      nil, Timestamp(seconds: -1), Timestamp(seconds: 1 << 40), Timestamp(seconds: 0),
      Timestamp(seconds: Int64(UInt32.max)), Timestamp(seconds: 7, nanoseconds: 9),
    ]
    let table = table(times: times)
    #expect((0..<6).map { table.createdAt($0) } == times)
    let whole = [0, 2].flatMap { table.history(ofStream: $0).revisions.map(\.createdAt) }
    #expect(whole == times)
  }

  @Test func `a retired tag does not count, and the others keep their numbers`() {
    let rest = table().retiring([0])
    #expect(rest.tags == ["a", "b", "a"] && rest.isRetired(0) && !rest.isRetired(2))
    #expect(rest.history(ofStream: 0).tags == ["b"])
    #expect(rest.history(ofStream: 0).revisions.map(\.tag) == [0])
    #expect(rest.history(ofStream: 2).revisions.count == 2)
    #expect(rest.revisions(ofTag: 1) == 3..<4)
    let less = rest.retiring([1, 2])
    #expect((0..<3).allSatisfy { less.history(ofStream: $0).revisions.isEmpty })
  }

  @Test(arguments: [
    ([], [0, 1, 2, 3, 4, 5]), ([0], [3, 4, 5]), ([1], [0, 1, 2, 4, 5]), ([2], [0, 1, 2, 3]),
    ([0, 2], [3]), ([0, 1, 2], []),
  ])
  func `revisions leave out those of retired tags`(retired: [Int], expected: [Int]) {
    let histories = table().retiring(retired)
    let revisions = JudgedRevisions(histories, checks: Array(repeating: .unused, count: 6))
    #expect(Array(revisions.indices) == expected)
    #expect(revisions.map { Int(histories.storedBytes(Int($0.image.index))) } == expected)
    #expect(expected.map { revisions[$0].image.index } == revisions.map(\.image.index))
  }
}
