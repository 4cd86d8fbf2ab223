import ArgumentParser
import Model

/// What is known of etcd beside the snapshot.
struct EtcdOptions: ParsableArguments {
  @Option(
    name: .customLong("etcd-quota"),
    help: ArgumentHelp("What etcd may hold: '8Gi', '16Gi' (default: 8Gi).", valueName: "size"))
  var quota: Quantity?

  init() {}

  /// In bytes; OpenShift's own default where none is given.
  var quotaBytes: Int64 { quota?.wholeUnits ?? 8 << 30 }

  mutating func validate() throws {
    if let quota, quota.wholeUnits <= 0 {
      throw ValidationError("--etcd-quota: expected more than 0, found '\(quota.text)'")
    }
  }
}

extension Quantity: ExpressibleByArgument {
  package init?(argument: String) {
    self.init(parsing: argument)
  }
}
