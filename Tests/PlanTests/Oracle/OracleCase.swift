import Foundation
import TestSupport
import Testing

/// One recorded run of the reference: a scenario, or a set of flags over a generated cluster.
struct OracleCase: CustomTestStringConvertible, Sendable {
  /// What is recorded of a run.
  struct Run: Decodable {
    struct Flags: Decodable {
      let keepTagRevisions: Int?
      let keepYoungerThan: String?
      let allImages, overSizeLimit, pruneRegistry, ignoreInvalidRefs: Bool?
      let namespace: String?

      /// The options of `tagtidy plan`.
      var options: [String] {
        var options: [String] = []
        if let keepTagRevisions { options.append("--keep-tag-revisions=\(keepTagRevisions)") }
        if let keepYoungerThan { options.append("--keep-younger-than=\(keepYoungerThan)") }
        if let allImages { options.append(allImages ? "--all" : "--no-all") }
        if let overSizeLimit {
          options.append(overSizeLimit ? "--prune-over-size-limit" : "--no-prune-over-size-limit")
        }
        if let pruneRegistry {
          options.append(pruneRegistry ? "--prune-registry" : "--no-prune-registry")
        }
        if ignoreInvalidRefs == true { options.append("--ignore-invalid-refs") }
        if let namespace { options += ["-n", namespace] }
        return options
      }
    }

    let flags: Flags
    let now: String
    let expected: Recorded
  }

  let name: String
  let path: String
  /// Nil where the run's own file holds it.
  let exportFolder: String?

  var testDescription: String { name }

  /// Hand-made clusters, one rule each.
  static let scenarios = files(in: "oracle/scenarios").map { path in
    OracleCase(name: stem(path), path: path, exportFolder: nil)
  }

  /// Generated clusters, each with several sets of flags.
  static let clusters = folders(in: "oracle/clusters").flatMap { folder in
    files(in: "oracle/clusters/" + folder).map { path in
      OracleCase(
        name: "\(folder)/\(stem(path))", path: path,
        exportFolder: (path as NSString).deletingLastPathComponent + "/export")
    }
  }

  func run() throws -> Run {
    let decoder = JSONDecoder()
    decoder.keyDecodingStrategy = .convertFromSnakeCase
    return try decoder.decode(Run.self, from: Data(contentsOf: URL(fileURLWithPath: path)))
  }

  /// Writes a scenario's export as `oc get` does, one list for each resource.
  func writeExport(to folder: TemporaryFolder) throws {
    let text = try Data(contentsOf: URL(fileURLWithPath: path))
    let scenario = try #require(JSONSerialization.jsonObject(with: text) as? [String: Any])
    let export = try #require(scenario["export"] as? [String: Any])
    for (resource, items) in export {
      let list: [String: Any] = ["apiVersion": "v1", "kind": "List", "items": items]
      let text = try JSONSerialization.data(withJSONObject: list)
      try folder.write(String(decoding: text, as: UTF8.self), to: "export/\(resource).json")
    }
  }

  private static func stem(_ path: String) -> String {
    ((path as NSString).lastPathComponent as NSString).deletingPathExtension
  }

  private static func files(in folder: String) -> [String] {
    folders(in: folder).filter { $0.hasSuffix(".json") }
      .compactMap { Repository.shared(folder + "/" + $0) }
  }

  private static func folders(in folder: String) -> [String] {
    guard let path = Repository.shared(folder) else { return [] }
    return (try? FileManager.default.contentsOfDirectory(atPath: path).sorted()) ?? []
  }
}
