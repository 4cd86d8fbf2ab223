import Model
import Store
import TestSupport
import Testing

@Suite struct MetricQueriesTests {
  @Test func `figures are those counted by hand`() throws {
    let scratch = try ScratchStore(
      .fake(
        .imageStream, "cart",
        facts: .imageStream(
          .fake(spec: [.fake("a"), .fake("b")], history: [("b", [1, 2]), ("c", [])]))),
      .fake(.imageStream, "web", facts: .imageStream(.fake(history: [("d", [3])]))),
      .fake(
        .imageStreamTag, "gone:e",
        facts: .imageStream(.fake(spec: [.fake("e")], history: [("e", [1])]))),
      .fake(.image, Digest.named(1), facts: .image(.fake(bytes: 500, layers: [1, 2]))),
      .fake(
        .image, Digest.named(2), isEmbedded: true, facts: .image(.fake(bytes: 70, layers: [1]))),
      .fake(
        .pod,
        facts: .workload(
          Workload(referrers: [
            Referrer(
              field: "f", role: .container, pullSpec: "x", parts: nil, invalidReason: nil,
              target: nil, isSeenByPruner: true)
          ]))),
      .fake(.secret))
    let metrics = try scratch.store.read { try $0.metrics() }
    let figures = Dictionary(uniqueKeysWithValues: metrics.map { ($0.name, $0.value) })
    #expect(
      figures == [
        "image_streams": 2, "spec_tags": 2, "image_stream_tags": 4, "status_tags": 3,
        "tag_events": 3, "images": 2, "image_layers": 3, "objects": 6, "referrers": 1,
        "workloads": 1, "stored_image_bytes": 570, "stored_image_stream_bytes": 1_800,
      ])
    #expect(metrics.map(\.name) == metrics.map(\.name).sorted())
    #expect(metrics.filter { !$0.namespace.isEmpty }.isEmpty)
  }

  @Test func `an empty snapshot has figures of nought`() throws {
    let scratch = try ScratchStore()
    try scratch.fill([])
    let metrics = try scratch.store.read { try $0.metrics() }
    #expect(metrics.filter { $0.value != 0 }.isEmpty)
  }

  @Test func `figures of etcd are there where a snapshot of it was read, the larger of two`() throws
  {
    let scratch = try ScratchStore()
    try scratch.store.replaceSnapshot(asOf: .asOf, toolVersion: "0") { writer in
      for (source, free) in [(0, 4), (1, nil)] {
        try writer.write(
          EtcdSnapshot(
            path: "s.db", source: source,
            space: EtcdSpace(
              pageBytes: 4096, pages: 10 + source, freePages: free, isChecksummed: true),
            revision: 1, compactRevision: 0, usage: EtcdUsage(), prefixes: []))
      }
    }
    let metrics = try scratch.store.read { try $0.metrics() }
    #expect(
      metrics.prefix(2) == [
        Metric(name: "etcd_database_bytes", value: 11 * 4096),
        Metric(name: "etcd_in_use_bytes", value: 6 * 4096),
      ])
    #expect(metrics.map(\.name) == metrics.map(\.name).sorted())
  }

  @Test func `an image stream's tags are counted`() throws {
    let scratch = try ScratchStore(
      .fake(
        .imageStream, "cart", facts: .imageStream(.fake(history: [("a", [1, 2]), ("b", [1])]))))
    #expect(try scratch.store.read { try $0.tags(in: "shop", "cart") } == 2)
    #expect(try scratch.store.read { try $0.tags(in: "shop", "none") } == 0)
  }
}
