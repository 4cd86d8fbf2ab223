import Model
import Plan
import TestSupport

/// A small plan made by hand: image stream `shop/cart` with dated tags, each with an image of its
/// own, and image 9, which nothing holds.
struct ScriptedPlan {
  var retirements: [Retirement] = []
  var hazards: [Hazard] = []
  var missing: [MissingKind] = []
  var flags = PruneFlags()

  /// The tags of the image stream, and the number of the image that each points to.
  static let tags = [("v1-may-2019", 1), ("v1-jun-2019", 2), ("v1-jul-2019", 3)]

  var plan: PrunePlan {
    var facts = ClusterFacts()
    let created = Timestamp(seconds: Timestamp.asOf.seconds - 90 * 86_400)
    let images = [1, 2, 3, 9].map { facts.digests.id(of: Digest.fake($0).text) }
    let layers = [1, 2, 3, 9].map { facts.digests.id(of: Digest.fake(100 + $0).text) }
    for (place, image) in images.enumerated() {
      facts.images.add(
        image, createdAt: created, sizeBytes: 12 << 20, storedBytes: 2_048)
      facts.blobs.append([facts.digests.blob(layers[place])])
    }
    for (place, blob) in (images + layers).map(facts.digests.blob).enumerated() {
      facts.blobs.add(
        blob, sizeBytes: place < images.count ? 0 : 12 << 20, of: place % images.count)
    }
    facts.missing = missing
    var history = StreamHistory(namespace: "shop", imageStream: "cart", createdAt: created)
    for (tag, number) in Self.tags {
      history.begin(tag: tag)
      history.add(
        number: 1, image: facts.digests.id(of: Digest.fake(number).text), createdAt: created)
    }
    facts.histories.append(history)
    return Replay(policy: PrunePolicy(flags), asOf: .asOf).plan(of: facts)
      .replacing(hazards: hazards, retirements: retirements)
  }

  /// Three tags in two waves, and an image in use that a history holds.
  static var readable: ScriptedPlan {
    var scripted = ScriptedPlan()
    scripted.retirements = [
      .fake("v1-jun-2019", image: 2), .fake("v1-may-2019", image: 1),
      .fake("v1-jul-2019", image: 3, wave: 2),
    ]
    scripted.hazards = [.fake(image: 9)]
    return scripted
  }
}

extension Retirement {
  /// A tag of `shop/cart` that is made again from the pull spec of its image.
  static func fake(
    _ tag: String, namespace: String = "shop", stream: String = "cart", image: Int, wave: Int = 1
  ) -> Retirement {
    let digest = Digest.fake(image).text
    return Retirement(
      namespace: namespace, imageStream: stream, tag: tag, image: digest,
      reason: "rule 'dated' of the policy: carries May 2019, unused, not among the newest 5",
      wave: wave,
      restoration: Restoration(
        sourceKind: "DockerImage", source: "registry.local:5000/shop/cart@\(digest)"))
  }
}

extension Hazard {
  /// An image that pod `shop/cart-1` uses, and that tag `shop/cart:in-use` would hold.
  static func fake(image: Int, hasRemedy: Bool = true) -> Hazard {
    let digest = Digest.fake(image).text
    let holder = Holder(
      kind: "Pod", namespace: "shop", name: "cart-1", field: "status.containerStatuses[0].imageID")
    return Hazard(
      image: digest,
      users: [User(holder: holder, why: "no history holds it", pullSpec: "", target: nil)],
      remedy: hasRemedy
        ? Remedy(isHeld: true, source: "shop/cart@\(digest)", tag: "shop/cart:in-use") : nil)
  }
}
