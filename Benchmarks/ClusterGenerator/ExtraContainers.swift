/// What pods of a workload have beside their main container.
struct ExtraContainers {
  /// The pull spec of a sidecar; nil where there is none.
  let sidecar: String?
  /// The pull spec of an init container.
  let initial: String?
  /// The pull spec of a volume that is an image.
  let volume: String?

  /// Draws the extras.
  init(for cluster: GeneratedCluster, dice: inout Dice) {
    let hasSidecar = dice.happens(150)
    let hasInitial = dice.happens(200)
    let hasVolume = dice.happens(10)
    sidecar = hasSidecar ? ExtraContainers.sharedImage(in: cluster, dice: &dice) : nil
    initial = hasInitial ? ExtraContainers.sharedImage(in: cluster, dice: &dice) : nil
    volume = hasVolume ? ExtraContainers.sharedImage(in: cluster, dice: &dice) : nil
  }

  /// A tag of the shared catalogue, or an image that no stream knows.
  private static func sharedImage(in cluster: GeneratedCluster, dice: inout Dice) -> String {
    let stream = cluster.stream(dice.below(cluster.applicationStreams.lowerBound))
    let isOutside = dice.happens(300)
    guard !isOutside, stream.repository.namespace.index == 0, let newest = stream.newest else {
      return "quay.io/acme-tools/log-forwarder:v2.\(dice.below(9))"
    }
    return "\(Repository.registry)/\(stream.repository.string):\(stream.tag(of: newest))"
  }
}
