import EtcdGenerator
import Foundation
import Ingest
import Model
import TestSupport
import Testing

/// What a snapshot says of an object is what an export says of it.
@Suite struct StoredFactsTests {
  /// Objects of an export by kind and name, and the same from a snapshot of them.
  private struct Pair {
    let exported: [String: ClusterObject]
    let stored: [String: ClusterObject]
    let losses: [String]

    init(json: Data) throws {
      let folder = try TemporaryFolder()
      try folder.write(Array(json), to: "export.json")
      let export = ReadExport(folder, "export.json")
      exported = Self.byName(export.objects)
      var store = EtcdStore()
      for (kind, object) in try Self.objects(in: json) {
        store.put(
          StoredObject.key(of: object, kind: kind),
          try StoredObject.value(of: object, kind: kind))
      }
      try store.save(to: folder.path("snapshot.db"))
      let snapshot = try ReadSnapshot(folder.path("snapshot.db"))
      stored = Self.byName(snapshot.objects)
      losses = snapshot.losses
    }

    private static func byName(_ objects: [ClusterObject]) -> [String: ClusterObject] {
      let kinds: Set = ["Image", "ImageStream"]
      let named = objects.filter { kinds.contains($0.identity.kind) && !$0.isEmbedded }
        .map { ("\($0.identity.kind) \($0.identity.namespace)/\($0.identity.name)", $0) }
      return Dictionary(named) { $1 }
    }

    private static func objects(in json: Data) throws -> [(String, [String: Any])] {
      let root = try JSONSerialization.jsonObject(with: json) as? [String: Any] ?? [:]
      let list = (root["kind"] as? String ?? "").hasSuffix("List") ? root["kind"] as? String : nil
      let items = root["items"] as? [[String: Any]] ?? [root]
      return items.compactMap { item in
        let kind = item["kind"] as? String ?? list.map { String($0.dropLast(4)) } ?? ""
        return kind == "Image" || kind == "ImageStream" ? (kind, item) : nil
      }
    }
  }

  @Test(arguments: StoredSample.all.map(\.json))
  func `an object says the same in protobuf as in JSON`(json: String) throws {
    let pair = try Pair(json: Data(json.utf8))
    #expect(pair.exported.count == 1)
    for (name, object) in pair.exported {
      let stored = try #require(pair.stored[name])
      #expect(Facts(stored) == Facts(object))
    }
  }

  @Test func `weight and version are those of the stored value`() throws {
    let folder = try TemporaryFolder()
    var store = EtcdStore()
    for sample in StoredSample.all { store.put(try sample.key, try sample.value) }
    try store.save(to: folder.path("s.db"))
    let read = try ReadSnapshot(folder.path("s.db"))
    #expect(read.objects.map(\.identity.resourceVersion) == ["2", "3", "4", "5"])
    let weights = read.objects.map { object in
      switch object.facts {
      case .image(let image): image.storedSize.totalBytes
      case .imageStream(let stream): stream.storedSize.totalBytes
      default: 0
      }
    }
    #expect(weights == (try StoredSample.all.map { try $0.value.count }))
  }

  private static let folder = Repository.shared("exports/real")
  private static let files =
    (folder.flatMap {
      try? FileManager.default.contentsOfDirectory(atPath: $0)
    } ?? []).filter { $0.hasSuffix(".json") }.sorted()

  @Test(
    .enabled(if: folder != nil, "the folder '../shared/exports/real' is not there"),
    arguments: files)
  func `real objects say the same in protobuf as in JSON`(file: String) throws {
    let path = try #require(Self.folder) + "/" + file
    guard let data = FileManager.default.contents(atPath: path),
      let pair = try? Pair(json: data)
    else { return }
    #expect(pair.losses.filter { !$0.contains("holds no key") } == [])
    #expect(Set(pair.stored.keys) == Set(pair.exported.keys))
    for (name, object) in pair.exported {
      guard let stored = pair.stored[name] else { continue }
      let isEqual = Facts(stored) == Facts(object)
      #expect(isEqual, "\(file) \(name)")
    }
  }
}
