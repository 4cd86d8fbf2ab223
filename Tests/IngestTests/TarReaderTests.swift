import Ingest
import Testing

@Suite struct TarReaderTests {
  /// Members with what is read of them, and the error that ends the archive.
  private func read(
    _ bytes: [UInt8], step: Int = .max
  ) -> (members: [String], failure: ByteSourceError?) {
    let reader = TarReader(MemorySource(bytes, step: step))
    var members: [String] = []
    do throws(ByteSourceError) {
      while let member = try reader.next() {
        let text = Drained(member).text
        members.append("\(member.path)=\(text)\(member.isSparse ? " sparse" : "")")
      }
      return (members, nil)
    } catch {
      return (members, error)
    }
  }

  @Test(arguments: [1, 100, 512, 5000])
  func `regular files come in their order`(step: Int) {
    let long = String(repeating: "x", count: 513)
    let tar = Tar().adding("a", "one").adding("b").adding("c", long)
    let (members, failure) = read(tar.bytes, step: step)
    #expect(members == ["a=one", "b=", "c=\(long)"])
    #expect(failure == nil)
  }

  @Test(arguments: "123456DV")
  func `what is no file is passed over`(type: Character) {
    let body = "DV".contains(type) ? "body" : ""
    let tar = Tar().adding("a", "one").adding("other", body, type: type).adding("b", "two")
    #expect(read(tar.bytes).members == ["a=one", "b=two"])
  }

  @Test func `the size of a link counts no bytes`() {
    let tar = Tar().adding("link", type: "1", size: 600).adding("b", "two")
    #expect(read(tar.bytes).members == ["b=two"])
  }

  @Test func `an old archive tells folders by a slash`() {
    let tar = Tar().adding("old/", type: "\0", magic: "").adding("a", "1", type: "\0", magic: "")
    #expect(read(tar.bytes).members == ["a=1"])
  }

  @Test func `a type that is not known is a regular file`() {
    #expect(
      read(Tar().adding("a", "1", type: "7").adding("b", "2", type: "Q").bytes).members
        == ["a=1", "b=2"])
  }

  @Test func `the prefix of a POSIX header goes before the name, that of GNU's does not`() {
    let tar = Tar().adding("a", prefix: "far/away")
      .adding("b", magic: "ustar  \0", prefix: "01234567")
    #expect(read(tar.bytes).members == ["far/away/a=", "b="])
  }

  @Test func `long names of GNU and pax hold for the next member only`() {
    let long = String(repeating: "n", count: 300)
    let tar = Tar()
      .adding("././@LongLink", long + "\0", type: "L").adding("nnn", "1")
      .adding("x", Tar.record("path=\(long)/ü") + Tar.record("mtime=1.5"), type: "x")
      .adding("nnn", "2").adding("c", "3")
    #expect(read(tar.bytes).members == ["\(long)=1", "\(long)/ü=2", "c=3"])
  }

  @Test func `a name meant for a folder is not the next file's`() {
    let tar = Tar().adding("x", Tar.record("path=folder"), type: "x").adding("d", type: "5")
      .adding("a", "1")
    #expect(read(tar.bytes).members == ["a=1"])
  }

  @Test func `global headers and long links are passed over`() {
    let tar = Tar().adding("g", Tar.record("path=all"), type: "g").adding("k", "link", type: "K")
      .adding("a", "1")
    #expect(read(tar.bytes).members == ["a=1"])
  }

  @Test func `the size of a pax header holds over the header's own`() {
    let tar = Tar().adding("x", Tar.record("size=3"), type: "x").adding("a", "one", size: 0)
      .adding("b", "two")
    #expect(read(tar.bytes).members == ["a=one", "b=two"])
  }

  @Test func `a size may be written in base 256`() {
    let tar = Tar().adding("a", "one") {
      $0.put([0x80] + .init(repeating: 0, count: 10) + [3], at: 124)
    }
    #expect(read(tar.bytes).members == ["a=one"])
  }

  @Test func `sparse files are told, and what follows them is found`() {
    let map = [UInt8](repeating: 0, count: 512)
    var more = map
    more[504] = 1
    let sparse = Tar().adding(
      "s", size: 5,
      change: {
        $0[156] = 0x53
        $0[482] = 1
      }
    )
    .adding(raw: more + map + Array("12345".utf8) + [UInt8](repeating: 0, count: 507))
    .adding("x", Tar.record("GNU.sparse.major=1") + Tar.record("GNU.sparse.name=p"), type: "x")
    .adding("GNUSparseFile.0/p", "map").adding("b", "two")
    #expect(read(sparse.bytes).members == ["s=12345 sparse", "p=map sparse", "b=two"])
  }

  @Test(arguments: ["../../etc/passwd", "/etc/passwd", "a\nb", "\u{1B}[31m", "a!b"])
  func `hostile names stay text`(name: String) {
    #expect(read(Tar().adding(name, "1").bytes).members == ["\(name)=1"])
  }

  @Test func `archives that follow one another are read as one`() {
    let bytes = Tar().adding("a", "1").bytes + Tar().adding("b", "2").bytes
    #expect(read(bytes).members == ["a=1", "b=2"])
  }

  @Test func `an archive without files has none`() {
    let (members, failure) = read(Tar().bytes)
    #expect(members.isEmpty && failure == nil)
  }

  @Test func `what a reader leaves of a member is skipped`() throws {
    let reader = TarReader(MemorySource(Tar().adding("a", "12345").adding("b", "6").bytes))
    let first = try #require(try reader.next())
    let two = UnsafeMutableRawBufferPointer.allocate(byteCount: 2, alignment: 1)
    defer { two.deallocate() }
    #expect(try first.read(into: two) == 2)
    let second = try #require(try reader.next())
    #expect(Drained(first).failure == .unreadable("the archive is past this member"))
    #expect(Drained(second) == Drained("6"))
    #expect(try reader.next() == nil)
  }

  @Test func `an archive cut anywhere before its end is truncated`() {
    let tar = Tar().adding("a", "one").adding("x", Tar.record("path=long"), type: "x")
      .adding("b", String(repeating: "2", count: 600))
    for count in tar.blocks.indices {
      let (members, failure) = read(Array(tar.bytes.prefix(count)))
      #expect(failure == .truncatedTar, "\(count)")
      #expect(members.count <= 2)
    }
    #expect(read(tar.bytes).failure == nil)
  }

  @Test(arguments: [

    (
      Tar().adding("a") { $0.put("0000000009\0".utf8, at: 124) },
      "a member's header has no valid size"
    ),
    (
      Tar().adding("a") { $0.put([UInt8](repeating: 0xFF, count: 12), at: 124) },
      "a member's header has no valid size"
    ),
    (
      Tar().adding("a") { $0.put([0x80] + [UInt8](repeating: 0xFF, count: 11), at: 124) },
      "a member's header has no valid size"
    ),
    (
      Tar().adding("x", "9999 path=a\n", type: "x").adding("a"),
      "an extended header has a record of wrong length"
    ),
    (
      Tar().adding("x", "3 a", type: "x").adding("a"),
      "an extended header has a record of wrong length"
    ),
    (
      Tar().adding("x", Tar.record("size=-1"), type: "x").adding("a"),
      "an extended header has no valid size"
    ),
    (Tar().adding("L", type: "L", size: 1 << 30), "an extended header is larger than 1 MiB"),
    (
      Tar().adding(raw: [UInt8](repeating: 0x61, count: 512)),
      "a member's header has a wrong checksum"
    ),
  ])
  func `nonsense is an error in words`(tar: Tar, words: String) {
    #expect(read(tar.bytes).failure == .corruptTar(words))
  }

  @Test func `any byte of a header changed is an error`() {
    let tar = Tar().adding("a", "one")
    // The last byte of the checksum's own field says nothing.
    for index in 0..<512 where index != 155 {
      var bytes = tar.bytes
      bytes[index] ^= 0x01
      #expect(read(bytes).failure != nil, "\(index)")
    }
  }

  @Test func `text behind the end is an error after all members`() {
    let (members, failure) = read(Tar().adding("a", "1").bytes + Array("junk".utf8))
    #expect(members == ["a=1"])
    #expect(failure == .corruptTar("behind its end are other bytes"))
  }
}
