/// How large a generated cluster is, how it is mixed, and how much is wrong in it.
///
/// Every number is a target that holds exactly unless its comment says otherwise.
package struct ClusterShape: Sendable, Equatable {
  /// Image objects, sub-manifests and orphans included.
  package var images: Int
  /// Image streams, from 1.
  package var streams: Int
  /// History items over all tags; met closely where it is at least the number of images, and
  /// exceeded by the few items of defects and references.
  ///
  /// With fewer items than images, the oldest images of each stream are in no history.
  package var historyItems: Int
  /// Pods.
  package var pods: Int
  /// Namespaces, `openshift` included, from 2.
  package var namespaces: Int
  /// When the export was taken: nothing in it is younger.
  package var asOf: Moment
  /// When the cluster's timeline ends.
  ///
  /// Where `asOf` is earlier, the export shows the same cluster as it was then, with fewer images,
  /// items and pods than the numbers above; so a series of exports shows one cluster that grows.
  package var horizon: Moment
  /// Whether every stream has been there for three years, with a revision from time to time up to
  /// the horizon, so that the cluster grows at one rate; else streams come and go, more of them of
  /// late.
  package var isSteady = false
  /// Streams whose builds each get a tag of their own with a date in its name.
  package var datedShare: PerMille = 300
  /// What is wrong.
  package var defects = DefectShares()

  /// A shape of plausible proportions around a number of images.
  ///
  /// - Parameters:
  ///   - images: Image objects.
  ///   - streams: Defaults to a tenth of the images.
  ///   - historyItems: Defaults to twice the images.
  ///   - pods: Defaults to a fifth of the images.
  ///   - namespaces: Defaults to a twentieth of the streams.
  ///   - asOf: When the export is taken, and where the timeline ends.
  package init(
    images: Int,
    streams: Int? = nil,
    historyItems: Int? = nil,
    pods: Int? = nil,
    namespaces: Int? = nil,
    asOf: Moment = ClusterShape.defaultMoment
  ) {
    self.images = max(0, images)
    self.streams = max(1, streams ?? images / 10)
    self.historyItems = max(0, historyItems ?? images * 2)
    self.pods = max(0, pods ?? images / 5)
    self.namespaces = max(2, namespaces ?? self.streams / 20)
    self.asOf = asOf
    horizon = asOf
  }

  /// 2026-01-31T00:00:00Z.
  package static let defaultMoment = Moment(seconds: 1_769_817_600)
}
