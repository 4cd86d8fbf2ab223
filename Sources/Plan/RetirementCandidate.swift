/// A tag that a policy would retire, as far as nothing else stands in the way.
struct RetirementCandidate {
  /// The place of its decision, where decisions are kept.
  let decision: Int
  /// The number of the image stream.
  let stream: UInt32
  /// Its number among the histories; nil where it has none.
  let number: UInt32?
  let name: String
  let changedAt: Int64?
  /// What its spec tag weighs in etcd; nil where it has none.
  let specTagBytes: Int64?
}
