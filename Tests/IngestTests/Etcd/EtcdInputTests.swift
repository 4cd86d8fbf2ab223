import EtcdGenerator
import Foundation
import Ingest
import Model
import Testing

/// Snapshots among other inputs: found, unpacked, and what their coverage is.
@Suite struct EtcdInputTests {
  private let folder: TemporaryFolder
  private let bytes: [UInt8]

  init() throws {
    folder = try TemporaryFolder()
    var store = EtcdStore()
    for sample in StoredSample.sound { store.put(try sample.key, try sample.value) }
    try store.save(to: folder.path("seed"))
    bytes = Array(try Data(contentsOf: URL(fileURLWithPath: folder.path("seed"))))
    try FileManager.default.removeItem(atPath: folder.path("seed"))
  }

  /// `Image - objects 2`, in order.
  private func coverage(_ read: ReadExport) -> [String] {
    read.coverage.map { row in
      "\(row.kind) \(row.namespace.isEmpty ? "-" : row.namespace) \(row.basis.rawValue) "
        + "\(row.objects)" + (row.lost > 0 ? " lost \(row.lost)" : "")
    }
  }

  @Test func `a snapshot is known by its content, plain or packed`() throws {
    try folder.write(bytes, to: "a.txt")
    try folder.write(gzip(bytes), to: "b.db.gz")
    try folder.write(Tar().adding("etc/snapshot.db", bytes).bytes, to: "c.tar")
    try folder.write(gzip(Tar().adding("x", "words").adding("s.db", bytes).bytes), to: "d.tgz")
    let read = ReadExport(folder)
    #expect(read.losses == [])
    #expect(read.sources.map(\.format) == Array(repeating: "etcd snapshot", count: 4))
    #expect(read.sources.map(\.sizeBytes) == Array(repeating: Int64(bytes.count), count: 4))
    #expect(read.objects.count == 12)
    #expect(Set(read.objects.map { "\($0.place.source) \($0.place.item)" }).count == 12)
  }

  @Test func `a packed snapshot that is cut off is a loss`() throws {
    try folder.write(Array(gzip(bytes).dropLast(100)), to: "b.db.gz")
    #expect(
      ReadExport(folder).losses
        == ["/b.db.gz - gzip data ends before its trailer: the file is truncated"])
  }

  @Test func `a snapshot that is too large to unpack is refused`() {
    #expect(throws: ByteSourceError.self) {
      try EtcdFile(copying: MemorySource(bytes, step: 100), atMost: bytes.count - 1)
    }
    #expect(throws: Never.self) {
      try EtcdFile(copying: MemorySource(bytes, step: 100), atMost: bytes.count)
    }
  }

  @Test func `nothing of an unpacked snapshot stays behind`() throws {
    let before = try FileManager.default.contentsOfDirectory(atPath: "/var/tmp")
      .filter { $0.hasPrefix("tagtidy-") }
    let file = try EtcdFile(copying: MemorySource(bytes))
    #expect(file.sizeBytes == bytes.count)
    #expect(
      try FileManager.default.contentsOfDirectory(atPath: "/var/tmp")
        .filter { $0.hasPrefix("tagtidy-") }.count <= before.count)
  }

  @Test func `a snapshot holds all image streams and images, and no other kind`() throws {
    try folder.write(bytes, to: "s.db")
    #expect(coverage(ReadExport(folder)) == ["Image - objects 2", "ImageStream * objects 1"])
  }

  @Test func `streams of one namespace are all that the cluster has`() throws {
    var store = EtcdStore()
    let sample = StoredSample.soundImageStream
    store.put(try sample.key, try sample.value)
    try store.save(to: folder.path("s.db"))
    #expect(coverage(ReadExport(folder)) == ["Image - empty list 0", "ImageStream * objects 1"])
  }

  @Test func `it says nothing of the files beside it`() throws {
    try folder.write(bytes, to: "s.db")
    try folder.write(
      #"{"kind":"List","items":[{"kind":"Pod","metadata":{"name":"n","namespace":"a"}}]}"#,
      to: "pods.json")
    #expect(coverage(ReadExport(folder)).last == "Pod a objects 1")
  }

  @Test func `what a snapshot lost is missing from each kind that it holds`() throws {
    var damaged = bytes
    damaged[damaged.count - 1] ^= 1
    try folder.write(damaged, to: "s.db")
    #expect(
      coverage(ReadExport(folder))
        == ["Image - objects 2 lost 1", "ImageStream * objects 1 lost 1"])
  }

  @Test func `an export and a snapshot of the same objects agree on their versions`() throws {
    try folder.write(bytes, to: "s.db")
    let versions = ReadExport(folder).objects.map(\.identity.resourceVersion)
    #expect(versions == ["2", "3", "4"])
  }
}
