/// How much of a plan is worked out.
package enum PlanDetail: Hashable, Sendable {
  /// Everything: links and blobs by name, bytes of the registry, and what stays for ever.
  case whole
  /// What becomes of revisions, images and tags, and no more; layers are not read.
  case decisions
}
