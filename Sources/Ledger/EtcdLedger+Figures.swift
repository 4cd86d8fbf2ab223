package import Model

extension EtcdLedger {
  /// How many families of tags are remembered of each run.
  private static let rememberedFamilies = 200

  /// The figure that growth is told from.
  package static let storedBytes = "stored_bytes"

  /// What is remembered of a run: the whole, each namespace, and the heaviest families.
  ///
  /// - Parameter metrics: Other figures of the run.
  /// - Returns: These, and those of the ledger.
  package func figures(with metrics: [Metric]) -> RunFigures {
    let total = total
    let whole = [
      Metric(name: Self.storedBytes, value: total.storedBytes),
      Metric(name: "prunable_stored_bytes", value: total.prunableBytes),
      Metric(name: "retirable_stored_bytes", value: total.retirableBytes),
      Metric(name: "etcd_quota_bytes", value: quotaBytes),
    ]
    let namespaces = byNamespace.filter { !$0.name.namespace.isEmpty }.flatMap { owner in
      [
        Metric(
          name: Self.storedBytes, namespace: owner.name.namespace, value: owner.amount.storedBytes),
        Metric(name: "tag_events", namespace: owner.name.namespace, value: owner.tagEvents),
        Metric(name: "images", namespace: owner.name.namespace, value: owner.images),
      ]
    }
    return RunFigures(
      metrics: metrics + whole + namespaces,
      families: byFamily.prefix(Self.rememberedFamilies).map { owner in
        FamilyMetric(
          namespace: owner.name.namespace, imageStream: owner.name.imageStream,
          family: owner.name.family, tagEvents: owner.tagEvents, images: owner.images,
          storedBytes: owner.amount.storedBytes)
      })
  }
}
