import ArgumentParser
import Model
import Plan

/// The flags of `oc adm prune images`, by its names and with its defaults.
struct PruneOptions: ParsableArguments {
  @Option(
    parsing: .unconditional,
    help: ArgumentHelp(
      "Keep this many of the newest revisions of each tag (default: 3).", valueName: "number"))
  var keepTagRevisions: Int?

  @Option(
    parsing: .unconditional,
    help: ArgumentHelp(
      "Keep what is younger: '60m', '720h', '1h30m' (default: 60m).", valueName: "duration"))
  var keepYoungerThan: GoDuration?

  @Flag(inversion: .prefixedNo, help: "Prune images that are not managed too (default: --all).")
  var all: Bool?

  @Flag(
    inversion: .prefixedNo,
    help: "Prune what exceeds its namespace's limits; unsets both keep flags, even negated.")
  var pruneOverSizeLimit: Bool?

  @Flag(
    inversion: .prefixedNo,
    help: "Delete links and blobs in the registry (default: --prune-registry).")
  var pruneRegistry: Bool?

  @Flag(help: "Skip references that do not parse.")
  var ignoreInvalidRefs = false

  @Option(
    name: [.customShort("n"), .long],
    help: ArgumentHelp("Look at this namespace only, and at no images.", valueName: "name"))
  var namespace: String?

  init() {}

  /// The flags as they were given.
  var flags: PruneFlags {
    var flags = PruneFlags()
    flags.keepTagRevisions = keepTagRevisions
    flags.keepYoungerThan = keepYoungerThan
    flags.all = all
    flags.pruneOverSizeLimit = pruneOverSizeLimit
    flags.pruneRegistry = pruneRegistry
    flags.ignoreInvalidRefs = ignoreInvalidRefs
    flags.namespace = namespace.flatMap { $0.isEmpty ? nil : $0 }
    return flags
  }
}

extension GoDuration: ExpressibleByArgument {
  package init?(argument: String) {
    self.init(parsing: argument)
  }
}
