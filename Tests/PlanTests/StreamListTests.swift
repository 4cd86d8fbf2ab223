import Model
import Plan
import Testing

@Suite struct StreamListTests {
  @Test func `what is put in comes out`() {
    let streams = [
      ("shop", "cart", nil), ("shop", "", Timestamp(seconds: 0)),
      ("shop", "a-rather-long-name-of-an-image-stream", Timestamp(seconds: -1)),
      ("till", "cart", Timestamp(seconds: Int64(UInt32.max))), ("shop", "ünïcode", nil),
      ("", "", Timestamp(seconds: 5, nanoseconds: 1)),
    ].map { HistoryTable.Stream(namespace: $0.0, imageStream: $0.1, createdAt: $0.2) }
    var list = StreamList()
    for stream in streams { list.append(stream) }
    #expect(list.map(\.text) == streams.map(\.text))
    #expect(list.map(\.createdAt) == streams.map(\.createdAt))
  }
}
