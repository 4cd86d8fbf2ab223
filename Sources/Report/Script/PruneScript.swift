import Model
import Plan

/// What a prune script does, in its order.
struct PruneScript {
  /// A tag that is made so that an image in use stays.
  struct Protection {
    /// As `oc tag --source` calls it.
    let sourceWord: String
    let source: String
    let namespace: String
    let imageStream: String
    let tag: String
    let hazard: Hazard
  }

  /// A retirement that no step stands for, and why.
  struct Omission {
    let retirement: Retirement
    let why: String
  }

  let plan: PrunePlan
  /// Why it may not run; nil where it may.
  let obstacle: String?
  /// In order of image.
  private(set) var protections: [Protection] = []
  /// Images in use that no command protects; in order of image.
  private(set) var exposures: [Hazard] = []
  /// In order of wave, namespace, image stream and tag.
  private(set) var retirements: [Retirement] = []
  /// In the same order.
  private(set) var omissions: [Omission] = []

  init(_ plan: PrunePlan) {
    self.plan = plan
    obstacle = Self.obstacle(in: plan)
    guard obstacle == nil else { return }
    for hazard in plan.hazards {
      if let protection = Protection(hazard) {
        protections.append(protection)
      } else {
        exposures.append(hazard)
      }
    }
    for retirement in plan.retirements {
      if let why = retirement.unscriptable {
        omissions.append(Omission(retirement: retirement, why: why))
      } else {
        retirements.append(retirement)
      }
    }
  }

  /// The highest wave; 0 where nothing is retired.
  var waves: Int { retirements.map(\.wave).max() ?? 0 }

  /// Images that the prune may take: what goes by itself, and what the retired tags hold, with all
  /// that their indexes list.
  var plannedImages: [String] {
    var indexes = plan.removedImages.map(\.index)
    let retired = Set(retirements.map(\.text))
    if !retired.isEmpty {
      for revision in plan.revisions {
        let stream = plan.streams[Int(revision.stream)]
        guard retired.contains("\(stream.text):\(revision.tag)"),
          let index = plan.facts.images.index(of: revision.image)
        else { continue }
        indexes.append(index)
      }
    }
    return reached(from: indexes)
      .sorted { plan.facts.digests.isOrdered($0, before: $1) }
      .map { plan.facts.digests.text(of: $0) }
  }

  private func reached(from indexes: [Int]) -> Set<DigestID> {
    let images = plan.facts.images
    var found: Set<DigestID> = []
    var rest = indexes
    while let index = rest.popLast() {
      guard found.insert(images.entries[index].digest).inserted else { continue }
      rest += images.manifests(of: index).compactMap { images.index(of: $0) }
    }
    return found
  }

  private static func obstacle(in plan: PrunePlan) -> String? {
    guard plan.outcome == .pruned else {
      return "nothing is done: \(PlanWording.verdict(on: plan))"
    }
    guard !plan.isEvidenceComplete else { return nil }
    return "nothing is done, since not all that may protect an image was read: "
      + PlanWording.gaps(in: plan).joined(separator: "; ")
  }
}

extension PruneScript.Protection {
  /// Nil where no command protects the image, or a script cannot say it.
  init?(_ hazard: Hazard) {
    guard let remedy = hazard.remedy, let slash = remedy.tag.firstIndex(of: "/"),
      let colon = remedy.tag.lastIndex(of: ":"), slash < colon
    else { return nil }
    let stream = String(remedy.tag[remedy.tag.index(after: slash)..<colon])
    let tag = String(remedy.tag[remedy.tag.index(after: colon)...])
    let namespace = String(remedy.tag[..<slash])
    guard TagPlace.isUnambiguous(namespace, stream, tag), ScriptWord.canQuote(remedy.source) else {
      return nil
    }
    self.init(
      sourceWord: remedy.isHeld ? "imagestreamimage" : "docker", source: remedy.source,
      namespace: namespace, imageStream: stream, tag: tag, hazard: hazard)
  }
}

extension Retirement {
  /// Why no step of a script can stand for it; nil where one can.
  fileprivate var unscriptable: String? {
    let texts = [namespace, imageStream, tag, image, restoration?.source ?? ""]
    guard texts.allSatisfy(ScriptWord.canQuote),
      TagPlace.isUnambiguous(namespace, imageStream, tag)
    else { return "'oc' would take its name for something else" }
    if image.isEmpty, restoration == nil {
      return "it has no history, and nothing says what it is made from, so it cannot be checked"
    }
    return nil
  }
}

/// Where a tag is.
private enum TagPlace {
  /// Whether `oc` reads `stream:tag` in a namespace as just that: a slash would lead to another
  /// namespace, a missing tag to `latest`.
  static func isUnambiguous(_ namespace: String, _ imageStream: String, _ tag: String) -> Bool {
    [namespace, imageStream, tag].allSatisfy { part in
      !part.isEmpty && !part.contains { "/:@".contains($0) } && ScriptWord.canQuote(part)
    }
  }
}
