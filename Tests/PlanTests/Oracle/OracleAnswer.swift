import Foundation

/// What the reference answered, or what a plan says, as sets of lines.
struct OracleAnswer {
  /// Sets by what they hold.
  let sets: [String: Set<String>]
  let outcome: String

  /// Lines that are in one answer only, by set; empty where both agree.
  func differences(from plan: OracleAnswer) -> [String] {
    var lines: [String] = []
    if outcome != plan.outcome { lines.append("outcome: \(outcome), planned \(plan.outcome)") }
    for name in sets.keys.sorted() {
      let (expected, planned) = (sets[name] ?? [], plan.sets[name] ?? [])
      lines += expected.subtracting(planned).sorted().map { "\(name): missing \($0)" }
      lines += planned.subtracting(expected).sorted().map { "\(name): too many \($0)" }
    }
    return lines
  }
}

extension OracleAnswer {
  /// The recorded answer.
  init(recorded answer: Recorded) {
    outcome = answer.outcome
    let items = (answer.streamItems ?? []).map {
      "\($0.namespace)/\($0.name):\($0.tag) \($0.revision) \($0.image) \($0.reason)"
    }
    let isRefused = answer.outcome == "refused"
    sets = [
      "images": Set(answer.images ?? []), "blobs": Set(answer.blobs ?? []),
      "items": Set(items), "layer links": Set((answer.layerLinks ?? []).map(\.line)),
      "manifest links": Set((answer.manifestLinks ?? []).map(\.line)),
      "invalid references": Set(isRefused ? (answer.invalidReferences ?? []).map(\.line) : []),
    ]
  }

  /// What a plan document says.
  init(planned document: PlanDocument) {
    let reference = document.reference
    outcome = reference.outcome
    let items = reference.tagEvents.map {
      "\($0.namespace)/\($0.imageStream):\($0.tag) \($0.revision) \($0.image) \($0.reason)"
    }
    sets = [
      "images": Set(reference.images.map(\.image)), "blobs": Set(reference.blobs),
      "items": Set(items), "layer links": Set(reference.layerLinks.map(\.line)),
      "manifest links": Set(reference.manifestLinks.map(\.line)),
      "invalid references": Set((reference.refusal?.invalidReferences ?? []).map(\.message)),
    ]
  }
}

/// The recorded answer as it is written.
struct Recorded: Decodable {
  struct Item: Decodable {
    let namespace, name, tag, image, reason: String
    let revision: Int
  }

  struct Reference: Decodable {
    let resource, namespace, name, reference, target, error: String
    let `where`: String

    var line: String {
      let place = self.where == "strategy" ? "" : "\(self.where): "
      return "\(resource)/\(name) namespace=\(namespace): \(place)"
        + "invalid \(target) reference \"\(reference)\": \(error)"
    }
  }

  let outcome: String
  let images, blobs: [String]?
  let streamItems: [Item]?
  let layerLinks, manifestLinks: [RepositoryLink]?
  let invalidReferences: [Reference]?
}

/// A link in a repository.
struct RepositoryLink: Decodable {
  let repository, digest: String

  var line: String { "\(repository) \(digest)" }
}

/// The part of `plan.json` that is compared.
struct PlanDocument: Decodable {
  struct Reference: Decodable {
    struct TagEvent: Decodable {
      let namespace, imageStream, tag, image, reason: String
      let revision: Int
    }

    struct Image: Decodable {
      let image: String
    }

    struct Refusal: Decodable {
      struct Reference: Decodable {
        let message: String
      }

      let invalidReferences: [Reference]
    }

    let outcome: String
    let refusal: Refusal?
    let blobs: [String]
    let images: [Image]
    let tagEvents: [TagEvent]
    let layerLinks, manifestLinks: [RepositoryLink]
  }

  let reference: Reference
}
