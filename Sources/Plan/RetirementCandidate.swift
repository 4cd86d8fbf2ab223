/// A tag that a policy would retire, as far as nothing else stands in the way.
struct RetirementCandidate {
  /// When it last changed, in seconds since 1970; the end of time where that is not known.
  let changedAt: Int64
  /// The place of its decision, where decisions are kept; in order of namespace, image stream and tag.
  let decision: UInt32
  /// Its place among all candidates, in the same order.
  let place: UInt32
  /// The number of the image stream.
  let stream: UInt32
  /// Its number among the histories; nil where it has none.
  let number: UInt32?
  /// What its spec tag weighs in etcd; nil where it has none.
  let specTagBytes: UInt32?
}
