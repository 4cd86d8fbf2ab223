import Model
import Store
import TestSupport
import Testing

/// What snapshots of etcd say lands in the columns that are meant for it.
@Suite struct EtcdFactsTests {
  private func usage(_ first: Int) -> EtcdUsage {
    var usage = EtcdUsage()
    usage.liveKeys = first
    usage.keyBytes = first + 1
    usage.valueBytes = first + 2
    usage.encryptedKeys = first + 3
    usage.revisions = first + 4
    usage.revisionBytes = first + 5
    usage.tombstones = first + 6
    usage.entryBytes = first + 7
    return usage
  }

  private func scratch(freePages: Int?) throws -> ScratchStore {
    let scratch = try ScratchStore()
    try scratch.store.replaceSnapshot(asOf: .asOf, toolVersion: "0") { writer in
      try writer.write(
        EtcdSnapshot(
          path: "s.db", source: 3,
          space: EtcdSpace(pageBytes: 4096, pages: 10, freePages: freePages, isChecksummed: true),
          revision: 70, compactRevision: 60, usage: usage(20),
          prefixes: [EtcdPrefix(prefix: "/openshift.io/images", usage: usage(40))]))
      try writer.write(
        EtcdRewrite(
          source: 3, kind: "ImageStream", namespace: "shop", name: "cart", version: 9, revisions: 2,
          revisionBytes: 800))
    }
    return scratch
  }

  @Test func `a snapshot, its prefixes and what was rewritten`() throws {
    let scratch = try scratch(freePages: 4)
    #expect(
      try scratch.rows("SELECT * FROM etcd_snapshot")
        == ["3|s.db|40960|24576|4096|10|4|70|60|1|20|21|22|23|24|25|26|27"])
    #expect(
      try scratch.rows("SELECT * FROM etcd_prefix")
        == ["3|/openshift.io/images|40|41|42|43|44|45|46|47"])
    #expect(
      try scratch.rows("SELECT * FROM etcd_rewrite") == ["3|ImageStream|shop|cart|9|2|800"])
  }

  @Test func `free pages of a damaged file are not known`() throws {
    #expect(
      try scratch(freePages: nil).rows("SELECT in_use_bytes, free_pages FROM etcd_snapshot")
        == ["NULL|NULL"])
  }

  @Test func `usages add up`() {
    var sum = usage(1)
    sum += usage(10)
    #expect(sum.liveKeys == 11)
    #expect(sum.entryBytes == 25)
  }
}
