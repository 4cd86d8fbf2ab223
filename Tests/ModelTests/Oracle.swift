import Foundation
import TestSupport

/// The recorded answers of the reference pruner.
enum Oracle {
  static let folder = Repository.shared("oracle")

  /// A reference that was refused.
  struct Refusal: Hashable {
    let reference: String
    let target: String
    let error: String
  }

  /// One run over one export.
  struct Answer {
    let path: String
    let document: [String: Any]

    private var expected: [String: Any] { document["expected"] as? [String: Any] ?? [:] }

    var refusals: [Refusal] {
      (expected["invalid_references"] as? [[String: Any]] ?? []).map {
        Refusal(
          reference: $0["reference"] as? String ?? "", target: $0["target"] as? String ?? "",
          error: $0["error"] as? String ?? "")
      }
    }

    var hasRefusals: Bool { !refusals.isEmpty || expected["outcome"] as? String != "pruned" }

    var ignoresInvalid: Bool {
      (document["flags"] as? [String: Any])?["ignore_invalid_refs"] as? Bool == true
    }

    /// The images of running pods in a scenario; empty for a cluster, whose export lies elsewhere.
    func containerImages() throws -> [String] {
      let export = document["export"] as? [String: Any] ?? [:]
      let pods = export["pods"] as? [[String: Any]] ?? []
      return pods.filter { pod in
        (pod["status"] as? [String: Any])?["phase"] as? String == "Running"
      }.flatMap { pod in
        let spec = pod["spec"] as? [String: Any]
        return (spec?["containers"] as? [[String: Any]] ?? []).compactMap { $0["image"] as? String }
      }
    }
  }

  static func answers() throws -> [Answer] {
    let folder = folder ?? ""
    let names = try FileManager.default.subpathsOfDirectory(atPath: folder).sorted()
    return try names.filter { $0.hasSuffix(".json") }.map { name in
      let data = try Data(contentsOf: URL(fileURLWithPath: "\(folder)/\(name)"))
      let document = try JSONSerialization.jsonObject(with: data) as? [String: Any]
      return Answer(path: name, document: document ?? [:])
    }
  }

  static func refusals() throws -> Set<Refusal> { Set(try answers().flatMap(\.refusals)) }
}
