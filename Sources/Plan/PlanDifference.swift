package import Model

/// One item whose fate differs between two plans.
package struct PlanDifference: Hashable, Sendable {
  /// How it differs.
  package enum Change: String, CaseIterable, Sendable {
    /// It goes now and did not before.
    case removedNow
    /// It went before and does not now.
    case keptNow
    /// It goes in both, and only in one of them for certain.
    case certainty
  }

  package let change: Change
  package let item: PlanItem
  package let old: PlanJudgement
  package let new: PlanJudgement

  /// Compares what two plans say of an item; nil where its fate is the same in both.
  ///
  /// - Parameters:
  ///   - old: Nil where the old plan does not list it.
  ///   - new: Nil where the new plan does not list it.
  ///   - oldListsAll: Whether the old plan lists what is kept.
  ///   - newListsAll: Whether the new plan lists what is kept.
  package init?(
    old: PlanItem?, new: PlanItem?, oldListsAll: Bool, newListsAll: Bool
  ) {
    guard let item = new ?? old else { return nil }
    switch (old?.isRemoved ?? false, new?.isRemoved ?? false) {
    case (false, false): return nil
    case (false, true): change = .removedNow
    case (true, false): change = .keptNow
    case (true, true):
      if old?.verdict == new?.verdict { return nil }
      change = .certainty
    }
    self.item = item
    self.old =
      old.map(PlanJudgement.init)
      ?? PlanJudgement(
        verdict: "keep", reason: "",
        fact: oldListsAll ? "it was not there" : "it was kept, or not there")
    self.new =
      new.map(PlanJudgement.init)
      ?? PlanJudgement(
        verdict: "keep", reason: "",
        fact: newListsAll ? "it is not there any more" : "it is kept, or not there any more")
  }
}

extension PlanJudgement {
  fileprivate init(_ row: PlanItem) {
    self.init(verdict: row.verdict, reason: row.reason, fact: row.fact)
  }
}

extension PlanItem {
  /// As people write it: `shop/cart:v1 revision 4 (sha256:…)`, or the digest of an image.
  package var text: String {
    switch kind {
    case .tagEvent: "\(namespace)/\(imageStream):\(tag) revision \(revision) (\(image))"
    case .image: image
    }
  }
}
