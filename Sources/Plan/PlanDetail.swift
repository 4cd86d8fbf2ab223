/// How much of a plan is worked out.
package enum PlanDetail: Hashable, Sendable {
  /// Everything: links and blobs by name, bytes of the registry, and what stays for ever.
  case whole
  /// What becomes of revisions and images, and which tags go, and no more: no layers, no names of users,
  /// and no reasons.
  case decisions
}
