import ArgumentParser
import Ledger
import Model
import Report
import Store

/// `tagtidy trend`: says how bytes in etcd grow, and when that hurts.
struct TrendCommand: ParsableCommand {
  static let configuration = CommandConfiguration(
    commandName: "trend",
    abstract: "Say how bytes in etcd grow, and when they reach its quota.",
    discussion: """
      Every audit and check adds a point. A forecast takes three; without them the dates of what is \
      still there tell how it came to be.
      """)

  @OptionGroup var database: DatabaseOptions
  @OptionGroup var etcd: EtcdOptions
  @OptionGroup var outputs: OutputTargets

  @Option(
    name: .customLong("etcd-rest"),
    help: ArgumentHelp(
      "What else lies in etcd, and stays as it is: '2Gi' (default: by the snapshot of etcd, if read).",
      valueName: "size"))
  var rest: Quantity?

  @Flag(help: "Draw with ASCII characters alone.")
  var ascii = false

  init() {}

  mutating func validate() throws {
    try outputs.refuseAuditFormats(for: "a trend")
    if outputs.targets.contains(where: { $0.format == .md }) {
      throw ValidationError("--output: a trend is written as text or json")
    }
  }

  func run() throws {
    let store = try SnapshotStore(path: database.path)
    let trend = try store.read { reader in
      try TrendBuilder.trend(
        TrendReader(reader), quotaBytes: etcd.quotaBytes, restBytes: rest?.wholeUnits)
    }
    for target in outputs.targets { try ReportFile(target).write(trend, isASCII: ascii) }
  }
}
