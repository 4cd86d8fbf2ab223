import EtcdGenerator
import Ingest
import Model
import Testing

@Suite struct EtcdReaderTests {
  private let folder: TemporaryFolder

  init() throws {
    folder = try TemporaryFolder()
  }

  /// Saves a store and reads it.
  private func read(
    _ store: EtcdStore, pageBytes: Int = 4096, freePages: Int = 0, listsFreePages: Bool = false,
    hasChecksum: Bool = true
  ) throws -> ReadSnapshot {
    try store.save(
      to: folder.path("s.db"), pageBytes: pageBytes, freePages: freePages,
      listsFreePages: listsFreePages, hasChecksum: hasChecksum)
    return try ReadSnapshot(folder.path("s.db"))
  }

  private func stream(_ name: String, tag: String = "v1") -> String {
    """
    {"kind":"ImageStream","apiVersion":"image.openshift.io/v1",
    "metadata":{"name":"\(name)","namespace":"shop"},"spec":{"tags":[{"name":"\(tag)"}]}}
    """
  }

  private func key(_ name: String) -> String { "/openshift.io/imagestreams/shop/" + name }

  private func tags(_ read: ReadSnapshot) -> [String] {
    read.objects.map { object in
      guard case .imageStream(let stream) = object.facts else { return "?" }
      return "\(object.identity.name):\(stream.specTags.map(\.tag).joined(separator: ","))"
    }
  }

  @Test func `of each key the newest revision counts, in the order of writing`() throws {
    var store = EtcdStore()
    store.put(key("a"), stream("a", tag: "old"))
    store.put(key("b"), stream("b"))
    store.put(key("gone"), stream("gone"))
    store.put(key("a"), stream("a", tag: "new"))
    store.delete(key("gone"))
    store.put(key("back"), stream("back", tag: "first"))
    store.delete(key("back"))
    store.put(key("back"), stream("back", tag: "second"))
    let read = try read(store)
    #expect(tags(read) == ["b:v1", "a:new", "back:second"])
    #expect(read.objects.map(\.identity.resourceVersion) == ["3", "5", "9"])
    #expect(read.losses == [])
  }

  @Test func `in one transaction the later change counts`() throws {
    var store = EtcdStore()
    store.put([
      (key("a"), Array(stream("a", tag: "one").utf8)),
      (key("a"), Array(stream("a", tag: "two").utf8)),
    ])
    #expect(tags(try read(store)) == ["a:two"])
  }

  @Test func `everything is counted by the beginning of its key`() throws {
    var store = EtcdStore()
    let text = stream("a")
    for _ in 0..<3 { store.put(key("a"), text) }
    store.put("/kubernetes.io/secrets/shop/one", "k8s:enc:aescbc:v1:1:xyz")
    store.put("/kubernetes.io/secrets/shop/two", "k8s\0xyz")
    store.delete("/kubernetes.io/secrets/shop/two")
    store.put("/kubernetes.io/cert-manager.io/certificates/shop/c", "{}")
    store.put("compact_rev_key", "9")
    let read = try read(store)
    let streams = read.usage("/openshift.io/imagestreams")
    #expect(streams.liveKeys == 1)
    #expect(streams.keyBytes == key("a").utf8.count)
    #expect(streams.valueBytes == text.utf8.count)
    #expect(streams.revisions == 3)
    #expect(streams.revisionBytes == 3 * (key("a").utf8.count + text.utf8.count))
    let secrets = read.usage("/kubernetes.io/secrets")
    #expect([secrets.liveKeys, secrets.encryptedKeys] == [1, 1])
    #expect([secrets.revisions, secrets.tombstones] == [2, 1])
    #expect(
      read.snapshot?.prefixes.map(\.prefix) == [
        "", "/kubernetes.io/cert-manager.io/certificates", "/kubernetes.io/secrets",
        "/openshift.io/imagestreams",
      ])
  }

  @Test func `all prefixes together are the whole`() throws {
    var store = EtcdStore()
    store.put(key("a"), stream("a"))
    store.put(key("a"), stream("a"))
    store.put("x", "y")
    store.delete("x")
    let read = try read(store)
    let sum = read.snapshot?.prefixes.reduce(into: EtcdUsage()) { $0 += $1.usage }
    #expect(read.snapshot?.usage == sum)
    #expect(sum?.liveKeys == 1)
    #expect(sum?.revisions == 3)
    #expect(sum?.tombstones == 1)
    // Each entry: 16 bytes of its element, 17 or 18 of its revision, and its record.
    #expect(sum?.entryBytes == entryBytes(of: read))
  }

  private func entryBytes(of read: ReadSnapshot) -> Int {
    let text = stream("a").utf8.count
    let record = 2 + key("a").utf8.count + 3 * 2 + 1 + 2 + text
    return 2 * (33 + record) + (33 + 3 + 6 + 3) + (34 + 3)
  }

  @Test(arguments: [
    ("/openshift.io/images/sha256:00", "/openshift.io/images"),
    ("/kubernetes.io/pods/shop/secret-name", "/kubernetes.io/pods"),
    ("/kubernetes.io/apps.example.com/things/shop/name", "/kubernetes.io/apps.example.com/things"),
    ("/kubernetes.io/apps.example.com/name", "/kubernetes.io/apps.example.com"),
    ("/registry/pods/shop/name", "/registry/pods"), ("/txn/name", "/txn"), ("/name", ""),
    ("name", ""), ("/", ""), ("//", "/"), ("/a b/c/d", ""), ("/é/c/d", ""),
    ("/" + String(repeating: "x", count: 400) + "/c/d", ""),
  ])
  func `a prefix holds no name`(key: String, prefix: String) throws {
    var store = EtcdStore()
    store.put(key, "x")
    #expect(try read(store).snapshot?.prefixes.map(\.prefix) == [prefix])
  }

  @Test(arguments: [512, 1024, 4096, 65_536])
  func `pages may have any size`(pageBytes: Int) throws {
    var store = EtcdStore()
    for number in 0..<500 { store.put(key("s\(number)"), stream("s\(number)")) }
    let read = try read(store, pageBytes: pageBytes, freePages: 5)
    #expect(read.objects.count == 500)
    #expect(read.snapshot?.space.pageBytes == pageBytes)
    #expect(read.snapshot?.space.freePages == 5)
    #expect(read.losses == [])
  }

  @Test(arguments: [true, false])
  func `pages that no tree reaches are free, listed or not`(isListed: Bool) throws {
    var store = EtcdStore()
    store.put(key("a"), String(repeating: " ", count: 9000) + stream("a"))
    let space = try #require(
      try read(store, freePages: 7, listsFreePages: isListed).snapshot?.space)
    #expect(space.freePages == 7)
    #expect(space.inUseBytes == space.databaseBytes - 7 * 4096)
    #expect(space.isChecksummed)
  }

  @Test func `many keys are told apart`() throws {
    var store = EtcdStore()
    for round in 0..<2 {
      for number in 0..<20_000 { store.put("/a/b/\(number)", "\(round)") }
    }
    for number in 0..<5_000 { store.delete("/a/b/\(number)") }
    let usage = try read(store).usage("/a/b")
    #expect(usage.liveKeys == 15_000)
    #expect(usage.revisions == 40_000)
    #expect(usage.tombstones == 5_000)
    #expect(usage.valueBytes == 15_000)
  }

  @Test func `a compacted store says so`() throws {
    var store = EtcdStore()
    for _ in 0..<4 { store.put(key("a"), stream("a")) }
    #expect(try read(store).snapshot?.compactRevision == 0)
    #expect(try read(store).rewrites.map(\.revisions) == [4])
    #expect(try read(store).rewrites.map(\.version) == [4])
    store.compact()
    let read = try read(store)
    #expect(read.snapshot?.compactRevision == 5)
    #expect(read.snapshot?.revision == 5)
    #expect(read.usage("/openshift.io/imagestreams").revisions == 1)
    #expect(read.rewrites == [])
    #expect(tags(read) == ["a:v1"])
  }

  @Test func `a copied database is read with a note`() throws {
    var store = EtcdStore()
    store.put(key("a"), stream("a"))
    let read = try read(store, hasChecksum: false)
    #expect(tags(read) == ["a:v1"])
    #expect(read.losses == [])
    #expect(read.diagnostics.map(\.severity) == [.note])
    #expect(read.snapshot?.space.isChecksummed == false)
  }

  @Test func `what cannot be read is named by its key and the rest is read`() throws {
    var store = EtcdStore()
    store.put(key("sealed"), "k8s:enc:aescbc:v1:1:xyz")
    store.put(key("empty"), "")
    store.put(key("pod"), #"{"kind":"Pod","apiVersion":"v1","metadata":{"name":"p"}}"#)
    store.put(key("twin"), stream("a"))
    store.put(key("list"), #"{"kind":"ImageStreamList","items":[]}"#)
    store.put("/openshift.io/images/sha256:00", Array("k8s\0".utf8) + [0x0A, 0x7F])
    store.put(key("a"), stream("a"))
    let read = try read(store)
    #expect(tags(read) == ["a:v1"])
    #expect(
      read.losses == [
        "shop/sealed: is encrypted ('k8s:enc:'), which only the API server can undo",
        "shop/empty: is neither protobuf nor JSON as API servers store them",
        "shop/pod: is another object, expected the one that its key names",
        "shop/twin: is another object, expected the one that its key names",
        "shop/list: is another object, expected the one that its key names",
        "/sha256:00: is not valid protobuf: a field ends behind its message",
      ])
    #expect(read.tally.lost == 6)
  }

  @Test func `settings of the cluster that are stored as JSON are read too`() throws {
    var store = EtcdStore()
    store.put(
      "/kubernetes.io/imageregistry.operator.openshift.io/imagepruners/cluster",
      #"{"kind":"ImagePruner","apiVersion":"imageregistry.operator.openshift.io/v1","#
        + #""metadata":{"name":"cluster"},"spec":{"keepTagRevisions":5}}"#)
    store.put(
      "/kubernetes.io/config.openshift.io/images/cluster",
      #"{"kind":"Image","apiVersion":"config.openshift.io/v1","metadata":{"name":"cluster"}}"#)
    #expect(
      try read(store).objects.map(\.identity.kind) == ["ImagePruner", "Image.config.openshift.io"])
  }
}
