import Model
import Plan

extension PrunePolicy {
  /// The flags of `oc adm prune images` that mean the policy, none left to its defaults.
  ///
  /// Where there is no age, the size flag was given, and excludes both flags that keep.
  var flags: [String] {
    var flags: [String] = []
    if let keepYoungerThan {
      flags = [
        "--keep-tag-revisions=\(keepTagRevisions)", "--keep-younger-than=\(keepYoungerThan.text)",
      ]
    } else {
      flags = ["--prune-over-size-limit=\(pruneOverSizeLimit)"]
    }
    flags += ["--all=\(all)", "--prune-registry=\(pruneRegistry)"]
    if ignoreInvalidRefs { flags.append("--ignore-invalid-refs=true") }
    if let namespace { flags.append("--namespace=\(namespace)") }
    return flags
  }
}

extension GoDuration {
  /// As Go reads it, in the largest unit of which it is a whole number: `60m`, `720h`.
  fileprivate var text: String {
    let units: [(name: String, nanoseconds: Int64)] = [
      ("h", 3_600_000_000_000), ("m", 60_000_000_000), ("s", 1_000_000_000),
    ]
    for unit in units where nanoseconds.isMultiple(of: unit.nanoseconds) {
      return "\(nanoseconds / unit.nanoseconds)\(unit.name)"
    }
    return "\(nanoseconds)ns"
  }
}
