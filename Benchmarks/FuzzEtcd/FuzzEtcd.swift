import ArgumentParser
import EtcdMutator
import Foundation

/// Reads damaged snapshots of etcd for a while.
@main
struct FuzzEtcd: ParsableCommand {
  static let configuration = CommandConfiguration(
    commandName: "fuzz-etcd",
    abstract: "Read damaged snapshots of etcd until the time is over, or one of them does harm.",
    discussion: """
      A crash ends the program with its signal, a snapshot that takes too long with SIGALRM, too \
      much memory with status 1. The snapshot that did it is left in the folder, and its number is \
      the last one in the file 'number'.
      """)

  private static let mostSecondsEach: UInt32 = 20
  private static let mostBytes = 512 << 20

  @Option(help: "For how long.")
  var seconds = 3600

  @Option(help: "The number of the first damage.")
  var first: UInt64 = 0

  @Option(help: "The folder for the damaged snapshots.")
  var folder: String

  func run() throws {
    try FileManager.default.createDirectory(atPath: folder, withIntermediateDirectories: true)
    let trial = try MutationTrial(file: folder + "/damaged.db")
    let end = Date(timeIntervalSinceNow: Double(seconds))
    let notes = URL(fileURLWithPath: folder + "/number")
    try Data().write(to: notes)
    let note = try FileHandle(forWritingTo: notes)
    var number = first
    var objects = 0
    var losses = 0
    while Date() < end {
      try note.seek(toOffset: 0)
      try note.write(contentsOf: Data("\(number)\n".utf8))
      alarm(Self.mostSecondsEach)
      let outcome = try trial.run(number)
      alarm(0)
      objects += outcome.objects
      losses += outcome.losses
      number += 1
      try checkMemory(number)
    }
    print(
      "\(number - first) damaged snapshots in \(seconds) s: \(objects) objects read, "
        + "\(losses) losses told, peak of \(Self.peakBytes >> 20) MiB")
  }

  private func checkMemory(_ number: UInt64) throws {
    guard Self.peakBytes > Self.mostBytes else { return }
    print("damage \(number - 1) took more than \(Self.mostBytes >> 20) MiB of memory")
    throw ExitCode.failure
  }

  private static var peakBytes: Int {
    var usage = rusage()
    getrusage(__rusage_who_t(RUSAGE_SELF.rawValue), &usage)
    return Int(usage.ru_maxrss) * 1024
  }
}
