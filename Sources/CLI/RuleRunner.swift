import Foundation
import Rules
import Store

/// Runs rules, two at a time, and hands on what they find.
///
/// Each thread has a connection of its own and takes the next rule when it is done with one; a
/// bounded queue brings the findings to whoever keeps them. In which order they come does not
/// matter: the database sorts them.
struct RuleRunner: Sendable {
  private static let threads = 2
  private static let batchSize = 256

  private let rules: [Rule]
  /// One for each thread.
  private let engines: [RuleEngine]

  /// Prepares to run rules; `makeEngine` is called once for each thread.
  init(_ rules: RuleSet, makeEngine: () throws -> RuleEngine) rethrows {
    self.rules = rules.rules
    engines = try (0..<Self.threads).map { _ in try makeEngine() }
  }

  /// Runs all of them.
  ///
  /// - Parameter keep: Takes findings, on the thread of the caller.
  /// - Returns: What came of each rule, in order of id.
  /// - Throws: What `keep` throws; the rules that still run are let go.
  func run(keep: (Finding) throws -> Void) throws -> [RuleOutcome] {
    let queue = BoundedQueue<[Finding]>(capacity: 4)
    let tasks = RuleTasks(rules, threads: engines.count)
    defer { queue.cancel() }
    for engine in engines {
      let thread = Thread {
        while let task = tasks.take() {
          tasks.settle(Self.run(task.rule, engine, into: queue), at: task.index)
        }
        if tasks.leave() { queue.finish() }
      }
      thread.name = "rules"
      thread.stackSize = 8 << 20
      thread.start()
    }
    while let batch = queue.pop() {
      for finding in batch { try keep(finding) }
    }
    return tasks.outcomes
  }

  private static func run(
    _ rule: Rule, _ engine: RuleEngine, into queue: BoundedQueue<[Finding]>
  ) -> RuleOutcome {
    var batch: [Finding] = []
    let outcome = engine.run(rule) { finding in
      batch.append(finding)
      guard batch.count == batchSize else { return }
      queue.push(batch)
      batch.removeAll(keepingCapacity: true)
    }
    queue.push(batch)
    return outcome
  }
}

/// The rules that are still to be run, and what came of those that were.
private final class RuleTasks: @unchecked Sendable {
  private let lock = NSLock()
  private let rules: [Rule]
  private var next = 0
  private var threads: Int
  private var settled: [Int: RuleOutcome] = [:]

  init(_ rules: [Rule], threads: Int) {
    self.rules = rules
    self.threads = threads
  }

  /// The next rule; nil where none is left.
  func take() -> (index: Int, rule: Rule)? {
    lock.withLock {
      guard next < rules.count else { return nil }
      next += 1
      return (next - 1, rules[next - 1])
    }
  }

  func settle(_ outcome: RuleOutcome, at index: Int) {
    lock.withLock { settled[index] = outcome }
  }

  /// Whether the thread that leaves is the last.
  func leave() -> Bool {
    lock.withLock {
      threads -= 1
      return threads == 0
    }
  }

  /// In the order of the rules.
  var outcomes: [RuleOutcome] { lock.withLock { rules.indices.compactMap { settled[$0] } } }
}
