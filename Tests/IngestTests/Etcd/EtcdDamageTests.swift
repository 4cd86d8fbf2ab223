import EtcdGenerator
import EtcdMutator
import Foundation
import Ingest
import Model
import Testing

/// Snapshots that are damaged: what is lost is told, and nothing else happens.
@Suite struct EtcdDamageTests {
  private static let pageBytes = 512

  private let folder: TemporaryFolder
  private let whole: [UInt8]

  init() throws {
    folder = try TemporaryFolder()
    var store = EtcdStore()
    for number in 0..<40 {
      store.put(
        "/openshift.io/imagestreams/shop/s\(number)",
        #"{"kind":"ImageStream","apiVersion":"image.openshift.io/v1","metadata":{"name":"s\#(number)","namespace":"shop"}}"#
      )
    }
    try store.save(to: folder.path("s.db"), pageBytes: Self.pageBytes)
    whole = Array(try Data(contentsOf: URL(fileURLWithPath: folder.path("s.db"))))
  }

  private func read(_ bytes: [UInt8]) throws -> ReadSnapshot {
    try folder.write(bytes, to: "damaged.db")
    return try ReadSnapshot(folder.path("damaged.db"))
  }

  /// The pages of a kind, by their numbers.
  private func pages(flags: UInt8) -> [Int] {
    (2..<(whole.count / Self.pageBytes)).filter { whole[$0 * Self.pageBytes + 8] == flags }
  }

  /// The snapshot without its checksum, and other bytes at a place.
  private func changed(_ place: Int, to bytes: [UInt8]) -> [UInt8] {
    var changed = Array(whole.dropLast(32))
    changed.replaceSubrange(place..<(place + bytes.count), with: bytes)
    return changed
  }

  @Test func `a snapshot cut anywhere is a loss`() throws {
    #expect(try read(whole).losses == [])
    for count in stride(from: 0, to: whole.count, by: 97) {
      let read = try read(Array(whole.prefix(count)))
      #expect(read.tally.lost > 0, "\(count)")
      #expect(read.objects.count <= 40)
    }
    let half = try read(Array(whole.prefix(whole.count / 2 / 512 * 512)))
    #expect(half.losses.contains { $0.hasSuffix("the file is truncated") })
    #expect(half.objects.count > 0 || half.losses.count > 1)
  }

  @Test func `a byte changed anywhere is noticed by the checksum`() throws {
    for place in stride(from: 0, to: whole.count, by: 83) {
      var bytes = whole
      bytes[place] ^= 0x10
      let read = try read(bytes)
      #expect(read.tally.lost > 0, "\(place)")
    }
  }

  @Test func `the older meta page serves where the newer is damaged`() throws {
    for meta in 0...1 {
      let read = try read(changed(meta * Self.pageBytes + 20, to: [9, 9]))
      #expect(read.objects.count == 40)
      #expect(
        read.losses == [
          "meta page \(meta) at byte \(meta * Self.pageBytes) is damaged: "
            + "what was written last may be lost"
        ])
    }
    var bytes = changed(20, to: [9, 9])
    bytes[Self.pageBytes + 20] = 9
    #expect(
      try read(bytes).losses == [
        "neither of the two meta pages is whole: not a snapshot of etcd, or damaged at its beginning"
      ])
  }

  @Test func `a page that points at itself or at those above it ends`() throws {
    let branches = pages(flags: 1)
    try #require(branches.count >= 2)
    for branch in branches {
      for target in branches {
        let child = BoltPage.bytes(of: UInt64(target))
        let bytes = changed(branch * Self.pageBytes + 24, to: child)
        if bytes == Array(whole.dropLast(32)) { continue }
        let read = try read(bytes)
        #expect(read.losses.contains { $0.contains("is in the tree twice") }, "\(branch)")
        #expect(read.objects.count < 40)
        #expect(read.snapshot?.space.freePages == nil)
      }
    }
  }

  @Test(arguments: [
    (UInt64.max, "lies behind the last"), (1 << 62, "lies behind the last"),
    (0, "lies behind the last"), (1, "lies behind the last"),
  ])
  func `a child outside of the file is a loss`(child: UInt64, words: String) throws {
    let branch = try #require(pages(flags: 1).first)
    let read = try read(changed(branch * Self.pageBytes + 24, to: BoltPage.bytes(of: child)))
    #expect(read.losses.contains { $0.contains(words) })
    #expect((1..<40).contains(read.objects.count))
  }

  @Test(arguments: [
    (0, [9, 9] as [UInt8], "says that it is page"), (8, [0x10], "is no part of a tree"),
    (12, [0xFF, 0xFF, 0xFF, 0x7F], "claims"), (12, [0xFF, 0], "lies behind the file's end"),
    (10, [0xFF, 0xFF], "is no part of a tree"), (20, [0xFF, 0xFF], "lies outside of its page"),
    (28, [0xFF, 0xFF, 0xFF, 0xFF], "lies outside of its page"),
    (24, [3], "is no entry of bucket 'key'"),
  ])
  func `a damaged leaf is a loss, and the others are read`(
    offset: Int, bytes: [UInt8], words: String
  ) throws {
    let leaf = try #require(pages(flags: 2).dropFirst().first)
    let read = try read(changed(leaf * Self.pageBytes + offset, to: bytes))
    #expect(read.losses.contains { $0.contains(words) }, "\(read.losses)")
    #expect((30..<40).contains(read.objects.count))
  }

  @Test func `elements that share their bytes are not read for ever`() throws {
    let leaf = try #require(pages(flags: 2).dropFirst().first) * Self.pageBytes
    // All elements become the first, whose place counts from where they stand.
    var bytes = changed(leaf, to: [])
    let size = BoltPage.bytes(of: UInt32(300))
    for index in 0..<8 {
      let element = leaf + 16 + 16 * index
      bytes.replaceSubrange(
        element..<(element + 16),
        with: [0, 0, 0, 0] + BoltPage.bytes(of: UInt32(160 - 16 * index)) + [17, 0, 0, 0] + size)
    }
    bytes[leaf + 10] = 8
    #expect(try read(bytes).losses.contains { $0.contains("lie over each other") })
  }

  @Test func `a page that thousands point at is not looked at for each of them`() throws {
    let pageBytes = 32_768
    func page(_ number: UInt64, flags: UInt16, count: UInt16, _ rest: [UInt8]) -> [UInt8] {
      let header =
        BoltPage.bytes(of: number) + BoltPage.bytes(of: flags) + BoltPage.bytes(of: count)
      let bytes = header + [0, 0, 0, 0] + rest
      return bytes + [UInt8](repeating: 0, count: pageBytes - bytes.count)
    }
    let root = BoltPage.bytes(of: UInt64(3)) + BoltPage.bytes(of: UInt64(0))
    let bucket: [UInt8] = [1, 0, 0, 0, 16, 0, 0, 0, 3, 0, 0, 0, 16, 0, 0, 0]
    let child: [UInt8] = [0, 0, 0, 0, 0, 0, 0, 0] + BoltPage.bytes(of: UInt64(3))
    var bytes: [UInt8] = []
    for number: UInt64 in 0...1 {
      let meta = BoltPage.meta(
        page: number, pageBytes: pageBytes, root: 2, freelist: .max, pages: 4, transaction: number)
      bytes += meta + [UInt8](repeating: 0, count: pageBytes - meta.count)
    }
    bytes += page(2, flags: 2, count: 1, bucket + Array("key".utf8) + root)
    bytes += page(3, flags: 1, count: 2_000, Array(repeatElement(child, count: 2_000).joined()))
    let losses = try read(bytes).losses
    // Of eight looks, two for as many pages, two found something new.
    #expect(losses.filter { $0.contains("page 3 at byte 98304 is in the tree twice") }.count == 6)
    #expect(losses.contains { $0.hasPrefix("page 3 at byte 98304 is not looked at") })
    #expect(losses.last == "1900 more parts could not be read")
  }

  @Test func `a store without keys of OpenShift is not taken for an empty cluster`() throws {
    var store = EtcdStore()
    store.put("/registry/pods/shop/a", "x")
    try store.save(to: folder.path("k.db"))
    let read = try ReadSnapshot(folder.path("k.db"))
    #expect(read.losses == ["holds no key under '/openshift.io/', expected OpenShift's"])
    #expect(read.tally.wholeKinds.isEmpty)
  }

  @Test func `damaged snapshots are read to their end`() throws {
    let trial = try MutationTrial(file: folder.path("trial.db"))
    var losses = 0
    for number: UInt64 in 0..<1_000 { losses += try trial.run(number).losses }
    #expect(losses > 500)
  }
}
