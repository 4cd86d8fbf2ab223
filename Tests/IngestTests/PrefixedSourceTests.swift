import Ingest
import Testing

@Suite struct PrefixedSourceTests {
  @Test(arguments: [1, 2, 100], [0, 1, 5, 6, 100])
  func `bytes that were looked at are still given`(step: Int, count: Int) {
    let source = PrefixedSource(
      peeking: count, of: MemorySource(Array("export".utf8), step: step))
    #expect(Array(source.prefix) == Array("export".utf8.prefix(count)))
    #expect(source.failure == nil)
    #expect(Drained(source, step: 4) == Drained("export"))
  }

  @Test func `dropped bytes are not given`() {
    var source = PrefixedSource(peeking: 4, of: MemorySource(Array("export".utf8)))
    source.drop(2)
    #expect(Drained(source) == Drained("port"))
  }

  @Test func `an error met while peeking comes behind the bytes before it`() {
    let memory = MemorySource(Array("exp".utf8), failure: .truncatedGzip)
    let source = PrefixedSource(peeking: 10, of: memory)
    #expect(source.failure == .truncatedGzip)
    #expect(Drained(source) == Drained(bytes: Array("exp".utf8), failure: .truncatedGzip))
  }
}
