import EtcdGenerator
import Foundation
import TestSupport
import Testing

/// Audits that have a snapshot of etcd for their input.
@Suite struct EtcdAuditTests {
  private static let canary = "canary7Hq2"

  /// An image whose environment, command and history hold what nobody else may know.
  private enum SecretImage {
    static let key = "/openshift.io/images/sha256:" + String(repeating: "ab", count: 32)

    static func value() throws -> [UInt8] {
      let config: [String: Any] = [
        "Env": ["TOKEN=\(canary)"], "Cmd": ["run", "--password=\(canary)"],
        "Entrypoint": ["sh", "-c", canary],
      ]
      return try StoredObject.value(
        of: [
          "metadata": ["name": String(key.suffix(71))],
          "dockerImageMetadata": ["Config": config, "ContainerConfig": config],
          "dockerImageConfig": #"{"history":[{"created_by":"\#(canary)"}]}"#,
        ], kind: "Image")
    }
  }

  /// The image streams and images of a fixture, as an export and as a store.
  private func shop() throws -> (export: [String], store: EtcdStore) {
    var store = EtcdStore()
    let files = ["imagestreams.json", "images.json"].map { "Tests/Fixtures/shop/" + $0 }
    for file in files {
      let data = try Data(contentsOf: URL(fileURLWithPath: Repository.path(file)))
      let root = try JSONSerialization.jsonObject(with: data) as? [String: Any] ?? [:]
      let listed = String((root["kind"] as? String ?? "").dropLast(4))
      for item in root["items"] as? [[String: Any]] ?? [] {
        let kind = item["kind"] as? String ?? listed
        store.put(
          StoredObject.key(of: item, kind: kind), try StoredObject.value(of: item, kind: kind))
      }
    }
    return (files, store)
  }

  @Test func `an audit of a snapshot finds what one of an export finds`() throws {
    let (files, store) = try shop()
    let folder = try TemporaryFolder()
    try store.save(to: folder.path("snapshot.db"))
    let exported = try Audit(files, options: ["--fail-on", "never"]).json
    let stored = try Audit([folder.path("snapshot.db")], options: ["--fail-on", "never"]).json
    func words(_ report: JSONReport) -> [String] {
      report.findings.map { "\($0.rule): \($0.message)" }.filter { !$0.contains("bytes") }.sorted()
    }
    #expect(words(stored) == words(exported))
    #expect(words(stored).count > 10)
    func states(_ report: JSONReport) -> [String] {
      report.outcomes.map { "\($0.rule.id) \($0.state)" }
    }
    #expect(states(stored) == states(exported))
  }

  @Test func `a trend counts what else a snapshot holds`() throws {
    var store = try shop().store
    store.put("/kubernetes.io/pods/shop/a", [UInt8](repeating: 65, count: 3_000_000))
    let folder = try TemporaryFolder()
    try store.save(to: folder.path("snapshot.db"), freePages: 2_000)
    let audit = try Audit(
      [folder.path("snapshot.db")], in: folder, options: ["--fail-on", "never"])
    #expect(try audit.json.metrics.contains { $0.name == "etcd_database_bytes" })
    func rest(_ options: [String]) throws -> Int {
      let words = ["trend", "--db", folder.path("audit.db"), "--output", "json=-"]
      let outcome = try Command.tagtidy(words + options).run()
      let trend = try JSONSerialization.jsonObject(with: outcome.outputData) as? [String: Any]
      return try #require(trend?["restBytes"] as? Int)
    }
    // Beside the pod, what pages have that is no value: headers, and room that is left.
    #expect((3_000_000..<3_400_000).contains(try rest([])))
    #expect(try rest(["--etcd-rest", "0"]) == 0)
    #expect(try rest(["--etcd-rest", "2Gi"]) == 2 << 30)
  }

  @Test func `a snapshot comes through a pipe as well`() throws {
    let folder = try TemporaryFolder()
    try shop().store.save(to: folder.path("snapshot.db"))
    let outcome = try Command.tagtidy(
      ["ingest", "-", "--db", folder.path("a.sqlite"), "--as-of", Audit.asOf]
    ).after("exec <'\(folder.path("snapshot.db"))'").run()
    #expect(outcome.status == 0, "\(outcome.error)")
  }

  @Test func `a secret in a snapshot goes nowhere`() throws {
    var store = try shop().store
    store.put("/kubernetes.io/secrets/shop/\(Self.canary)", "k8s\0 token \(Self.canary)")
    store.put("/kubernetes.io/secrets/shop/a", #"{"kind":"Secret","data":"\#(Self.canary)"}"#)
    store.put("/kubernetes.io/configmaps/\(Self.canary)/a", Self.canary)
    store.put("/\(Self.canary)", Self.canary)
    store.put(Self.canary, Self.canary)
    store.put("/openshift.io/oauth/accesstokens/\(Self.canary)", Self.canary)
    store.put("/openshift.io/imagestreams/shop/broken", "k8s\0\(Self.canary)")
    store.put("/openshift.io/imagestreams/shop/text", Self.canary)
    try store.put(SecretImage.key, SecretImage.value())
    let folder = try TemporaryFolder()
    try store.save(to: folder.path("snapshot.db"))
    let audit = try Audit([folder.path("snapshot.db")], options: ["--verbose"])
    var written = ["output": audit.outcome.outputData, "error": audit.outcome.errorData]
    for name in try audit.folder.names { written[name] = try audit.folder.data(name) }
    #expect(written["audit.db"]?.isEmpty == false)
    for (name, data) in written {
      #expect(data.range(of: Data(Self.canary.utf8)) == nil, "\(name)")
    }
    #expect(audit.outcome.status == 2)
  }
}
