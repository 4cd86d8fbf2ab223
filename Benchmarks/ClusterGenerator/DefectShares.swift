/// How many of each kind of object have something wrong, so that rules have something to find.
///
/// The defaults are those of a well-used cluster with a few neglected corners: most are a few in a
/// thousand, and nothing makes the reference pruner refuse to run.
package struct DefectShares: Sendable, Equatable {
  /// Streams with a tag that tracks a tag which is not there.
  package var aliasToMissingTag: PerMille = 3
  /// Streams with two tags that track each other.
  package var aliasCycle: PerMille = 1
  /// Streams with a tag that tracks a tag of another stream, and so never follows it.
  package var crossStreamTracking: PerMille = 4
  /// Imported streams with a tag whose import fails; half of them are scheduled.
  package var failedImport: PerMille = 25
  /// Imported streams that import without checking certificates.
  package var insecureImport: PerMille = 10
  /// Streams with nothing in them yet.
  package var emptyStream: PerMille = 8
  /// Images that no stream holds.
  package var orphanImage: PerMille = 10
  /// Tags of several revisions whose oldest history item names an image that is gone.
  package var missingImage: PerMille = 6
  /// Architecture tags whose image is of another architecture than the tag's name says.
  package var wrongArchitecture: PerMille = 5
  /// Workloads that refer to a tag which is not there.
  package var missingTagReference: PerMille = 2
  /// Workloads that pull a moving tag only if it is not present.
  package var movingTagIfNotPresent: PerMille = 20
  /// Pods that run an image which no stream holds.
  package var orphanInUse: PerMille = 2
  /// Containers whose pull spec does not parse; the reference pruner refuses to run if there is one.
  package var invalidReference: PerMille = 0
  /// Pairs of projects where one pulls from the other and no role binding lets it.
  package var missingPullRole: PerMille = 10

  /// The default shares.
  package init() {}

  /// Nothing wrong at all.
  package static let none: DefectShares = {
    var shares = DefectShares()
    shares.aliasToMissingTag = 0
    shares.aliasCycle = 0
    shares.crossStreamTracking = 0
    shares.failedImport = 0
    shares.insecureImport = 0
    shares.emptyStream = 0
    shares.orphanImage = 0
    shares.missingImage = 0
    shares.wrongArchitecture = 0
    shares.missingTagReference = 0
    shares.movingTagIfNotPresent = 0
    shares.orphanInUse = 0
    shares.missingPullRole = 0
    return shares
  }()
}
