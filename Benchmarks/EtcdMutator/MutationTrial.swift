import EtcdGenerator
private import Foundation
import Ingest

/// Reads snapshots that are damaged on purpose, a different one for each number.
///
/// Whatever the damage, reading has to end with something told, and must not crash: who runs trials
/// watches time and memory.
package struct MutationTrial {
  /// What came of one.
  package struct Outcome {
    package var objects = 0
    package var losses = 0
  }

  private static let pageSizes = [512, 1024, 4096]

  private let file: String
  private let seed: MutationSeed
  /// One undamaged snapshot for each size of pages.
  private let snapshots: [[UInt8]]

  /// Prepares to damage.
  ///
  /// - Parameter file: Where each damaged snapshot is put; the last one stays.
  /// - Throws: What the file system reports.
  package init(file: String) throws {
    self.file = file
    seed = try MutationSeed()
    let store = seed.store(seed.objects)
    snapshots = try Self.pageSizes.map { size in
      try store.save(to: file, pageBytes: size, freePages: 3)
      return Array(try Data(contentsOf: URL(fileURLWithPath: file)))
    }
  }

  /// Makes the damage of that number, reads the file, and counts what is told.
  ///
  /// - Throws: What the file system reports.
  package func run(_ number: UInt64) throws -> Outcome {
    var dice = MutationDice(seed: number)
    // A file that is emptied and written again is written to the disk at once.
    try FileManager.default.removeItem(atPath: file)
    if dice.below(2) == 0 {
      try damageFile(&dice)
    } else {
      try damageValues(&dice)
    }
    return try read()
  }

  private func damageFile(_ dice: inout MutationDice) throws {
    let choice = dice.below(snapshots.count)
    var bytes = snapshots[choice]
    for _ in 0...dice.below(6) {
      if dice.below(3) == 0 {
        dice.pick(BytesMutation.allCases).apply(to: &bytes, &dice)
      } else {
        dice.pick(PageMutation.allCases)
          .apply(to: &bytes, pageBytes: Self.pageSizes[choice], &dice)
      }
    }
    try Data(bytes).write(to: URL(fileURLWithPath: file))
  }

  private func damageValues(_ dice: inout MutationDice) throws {
    var objects = seed.objects
    for index in objects.indices {
      for _ in 0...dice.below(4) {
        dice.pick(BytesMutation.allCases).apply(to: &objects[index].value, &dice)
      }
    }
    try seed.store(objects).save(to: file, pageBytes: dice.pick(Self.pageSizes))
  }

  private func read() throws -> Outcome {
    final class Tally {
      var outcome = Outcome()
    }
    let tally = Tally()
    let reader = EtcdReader(
      file: try EtcdFile(InputPath(file)), path: "damaged.db", source: 0
    ) { event in
      switch event {
      case .object: tally.outcome.objects += 1
      case .diagnostic: tally.outcome.losses += 1
      default: break
      }
    }
    _ = reader.read()
    return tally.outcome
  }
}
