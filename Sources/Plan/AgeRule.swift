package import Model

/// Tells young from old, as the reference does by creation times.
///
/// The threshold is the moment of the run less the age that is kept. The reference takes that moment
/// between two seconds, so that what was created in the very second of the threshold is old.
package struct AgeRule: Hashable, Sendable {
  /// Nil where there is none: then everything that has a creation time is young.
  package let threshold: Timestamp?

  package init(threshold: Timestamp?) {
    self.threshold = threshold
  }

  package init(_ policy: PrunePolicy, asOf: Timestamp) {
    threshold = policy.keepYoungerThan.map { age in asOf.earlier(by: age) }
  }

  /// Whether an image stream, revision or image stays for its age.
  package func isYoung(_ createdAt: Timestamp?) -> Bool {
    guard let createdAt else { return false }
    guard let threshold else { return true }
    return createdAt > threshold
  }

  /// Whether a pod that does not run any more still protects what it names.
  package func protectsFinishedPod(_ createdAt: Timestamp?) -> Bool {
    threshold == nil || isYoung(createdAt)
  }
}

extension Timestamp {
  /// The moment that much earlier; the bounds of 64 bits where it is beyond them.
  fileprivate func earlier(by age: GoDuration) -> Timestamp {
    let second: Int64 = 1_000_000_000
    var (whole, rest) = age.nanoseconds.quotientAndRemainder(dividingBy: second)
    rest = Int64(nanoseconds) - rest
    if rest < 0 { (whole, rest) = (whole + 1, rest + second) }
    if rest >= second { (whole, rest) = (whole - 1, rest - second) }
    return Timestamp(seconds: seconds.subtractingClamped(whole), nanoseconds: Int32(rest))
  }
}

extension Int64 {
  fileprivate func subtractingClamped(_ other: Int64) -> Int64 {
    let (difference, overflow) = subtractingReportingOverflow(other)
    guard overflow else { return difference }
    return other > 0 ? .min : .max
  }
}
