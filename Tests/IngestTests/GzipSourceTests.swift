import Ingest
import Testing

@Suite struct GzipSourceTests {
  @Test(arguments: [0, 1, 70_000, 3_000_000], [1, 1000, 1 << 20])
  func `bytes come out as they went in`(count: Int, step: Int) throws {
    let bytes = (0..<count).map { UInt8(truncatingIfNeeded: $0 &* $0 >> 7) }
    let packed = MemorySource(gzip(bytes), step: step == 1 && count > 70_000 ? 7 : step)
    #expect(Drained(try GzipSource(packed), step: max(step, 16)) == Drained(bytes: bytes))
  }

  @Test(arguments: [1, 5, 1000])
  func `members that follow one another are one stream`(step: Int) throws {
    let packed = gzip("{\"kind\":") + gzip("") + gzip("\"List\"}")
    let source = try GzipSource(MemorySource(packed, step: step))
    #expect(Drained(source) == Drained("{\"kind\":\"List\"}"))
  }

  @Test func `zeros behind a member are padding, and a member may follow them`() throws {
    let padding = [UInt8](repeating: 0, count: 100)
    let source = try GzipSource(MemorySource(gzip("a") + padding + gzip("b") + padding))
    #expect(Drained(source) == Drained("ab"))
  }

  @Test func `a file cut anywhere gives what comes before and says that it is truncated`() throws {
    let packed = gzip("{\"kind\":\"List\"}")
    for count in packed.indices {
      let drained = Drained(try GzipSource(MemorySource(Array(packed.prefix(count)))))
      #expect(drained.failure == .truncatedGzip, "\(count)")
      #expect("{\"kind\":\"List\"}".hasPrefix(drained.text), "\(count)")
    }
  }

  @Test func `a file with any byte changed never gives other bytes without an error`() throws {
    let text = "{\"kind\":\"List\",\"items\":[]}"
    let packed = gzip(text)
    // The header's flags, time and system are not covered by the checksum.
    for index in 10..<packed.count {
      var broken = packed
      broken[index] ^= 0x55
      let drained = Drained(try GzipSource(MemorySource(broken)))
      #expect(drained.failure != nil || drained.text == text, "\(index)")
    }
  }

  @Test func `other bytes behind the end are an error after the whole content`() throws {
    let source = try GzipSource(MemorySource(gzip("whole") + Array("garbage".utf8)))
    let words = "behind its end are bytes that are no gzip data"
    #expect(Drained(source) == Drained(bytes: Array("whole".utf8), failure: .corruptGzip(words)))
  }

  @Test func `an error of the packed source comes through, again and again`() throws {
    let packed = MemorySource(Array(gzip("text").prefix(12)), failure: .unreadable("gone"))
    let source = try GzipSource(packed)
    #expect(Drained(source).failure == .unreadable("gone"))
    #expect(Drained(source).failure == .unreadable("gone"))
  }
}
