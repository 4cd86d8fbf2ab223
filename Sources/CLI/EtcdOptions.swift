import ArgumentParser
import Model

/// What is known of etcd beside the snapshot.
struct EtcdOptions: ParsableArguments {
  @Option(
    name: .customLong("etcd-quota"),
    help: ArgumentHelp("What etcd may hold: '8Gi', '16Gi' (default: 8Gi).", valueName: "size"))
  var quota: Quantity?

  init() {}

  /// OpenShift's own default, in bytes.
  static let defaultQuota: Int64 = 8 << 30

  /// In bytes.
  var quotaBytes: Int64 { quota?.wholeUnits ?? Self.defaultQuota }

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
