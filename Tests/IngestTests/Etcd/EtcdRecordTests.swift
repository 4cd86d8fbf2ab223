import EtcdGenerator
import Foundation
import Ingest
import Model
import TestSupport
import Testing

/// Files of a real etcd, each entry of which is on record.
@Suite(.enabled(if: Repository.shared("etcd") != nil, "the folder '../shared/etcd' is not there"))
struct EtcdRecordTests {
  private func entries(_ file: String) throws -> [String] {
    var lines: [String] = []
    let path = try #require(Repository.shared("etcd/" + file))
    try EtcdReader.forEachEntry(of: EtcdFile(InputPath(path))) { entry in
      let digest = Checksum.of(entry.value).map { byte in
        (byte < 16 ? "0" : "") + String(byte, radix: 16)
      }
      lines.append(
        [
          "\(entry.revision.main)", "\(entry.revision.sub)", entry.isTombstone ? "1" : "0",
          String(decoding: entry.key, as: UTF8.self), "\(entry.createRevision)",
          "\(entry.modRevision)", "\(entry.version)", "0", "\(entry.value.count)",
          entry.isTombstone ? "-" : digest.joined(),
        ].joined(separator: "\t"))
    }
    return lines
  }

  @Test(arguments: ["tiny", "sample"])
  func `every entry is read as it is on record`(name: String) throws {
    let path = try #require(Repository.shared("etcd/\(name).tsv"))
    let record = try String(contentsOfFile: path, encoding: .utf8)
    let lines = record.split(separator: "\n").dropFirst().map { String($0) }
    #expect(lines.count >= 7)
    #expect(try entries(name + ".db") == lines)
  }

  @Test func `objects of a real store are read`() throws {
    let read = try ReadSnapshot(try #require(Repository.shared("etcd/sample.db")))
    #expect(read.losses == [])
    #expect(read.objects.count == 13)
    #expect(read.snapshot?.compactRevision == 17)
    #expect(read.snapshot?.revision == 29)
    #expect(read.snapshot?.space.isChecksummed == true)
    #expect(read.rewrites.map(\.revisions).sorted() == [2, 6])
  }
}
