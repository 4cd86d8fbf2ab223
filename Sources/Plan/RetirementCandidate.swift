/// A tag that a policy would retire, as far as nothing else stands in the way.
struct RetirementCandidate {
  /// The place of its decision.
  let decision: Int
  /// The number of the image stream.
  let stream: Int
  /// Its number among the histories; nil where it has none.
  let number: Int?
  let name: String
  let changedAt: Int64?
  let restoration: Retirement.Restoration
  /// What its spec tag weighs in etcd.
  let specTagBytes: Int64
}
