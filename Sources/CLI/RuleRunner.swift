import Foundation
import Rules
import Store

/// Runs rules, two at a time, and hands on what they find.
///
/// Each thread has a connection of its own and takes the next rule when it is done with one, those
/// first that have most to do, by the length of their queries. A bounded queue brings the findings to
/// whoever keeps them. In which order they come does not matter: the database sorts them.
struct RuleRunner: Sendable {
  private static let threads = 2
  private static let batchSize = 256

  private let forms: [RuleForm]
  /// One for each thread.
  private let engines: [RuleEngine]

  /// Prepares to run rules; `makeEngine` is called once for each thread.
  init(_ forms: [RuleForm], makeEngine: () throws -> RuleEngine) rethrows {
    self.forms = forms
    engines = try (0..<Self.threads).map { _ in try makeEngine() }
  }

  /// Runs all of them.
  ///
  /// - Parameters:
  ///   - work: Is done by one of the threads before it takes a rule.
  ///   - keep: Takes findings and the number of their rule's form, on the thread of the caller.
  /// - Returns: What came of each form, in their order; how long it took is without the time in
  ///   which findings waited for `keep`.
  /// - Throws: What `keep` throws; the rules that still run are let go.
  func run(
    beside work: @escaping @Sendable () -> Void = {}, keep: (Int, Finding) throws -> Void
  ) throws -> [RuleOutcome] {
    let queue = BoundedQueue<FindingBatch>(capacity: 4)
    let tasks = RuleTasks(forms, threads: engines.count)
    defer { queue.cancel() }
    for (number, engine) in engines.enumerated() {
      let thread = Thread {
        if number == 0 { work() }
        while let task = tasks.take() {
          tasks.settle(Self.run(task.form, engine, into: queue), at: task.index)
        }
        if tasks.leave() { queue.finish() }
      }
      thread.name = "rules"
      thread.stackSize = 8 << 20
      thread.start()
    }
    while let batch = queue.pop() {
      for finding in batch.findings { try keep(batch.form, finding) }
    }
    return tasks.outcomes
  }

  private static func run(
    _ form: RuleForm, _ engine: RuleEngine, into queue: BoundedQueue<FindingBatch>
  ) -> RuleOutcome {
    let clock = ContinuousClock()
    let start = clock.now
    var waited = Duration.zero
    var batch = FindingBatch(form: form.number)
    let outcome = engine.run(form.rule) { finding in
      batch.findings.append(finding)
      guard batch.findings.count == batchSize else { return }
      waited += clock.measure { queue.push(batch) }
      batch.findings.removeAll(keepingCapacity: true)
    }
    let duration = clock.now - start - waited
    queue.push(batch)
    return RuleOutcome(rule: outcome.rule, state: outcome.state, duration: duration)
  }
}

/// Findings of one form of a rule, on their way to whoever keeps them.
private struct FindingBatch: Sendable {
  let form: Int
  var findings: [Finding] = []
}

/// The rules that are still to be run, and what came of those that were.
private final class RuleTasks: @unchecked Sendable {
  private let lock = NSLock()
  private let forms: [RuleForm]
  /// The places of those that are still to be run, the next one last.
  private var waiting: [Int]
  private var threads: Int
  private var settled: [Int: RuleOutcome] = [:]

  init(_ forms: [RuleForm], threads: Int) {
    self.forms = forms
    self.threads = threads
    waiting = forms.indices.sorted { left, right in
      let (first, second) = (forms[left].rule.sql.utf8.count, forms[right].rule.sql.utf8.count)
      return first == second ? left > right : first < second
    }
  }

  /// The next rule; nil where none is left.
  func take() -> (index: Int, form: RuleForm)? {
    lock.withLock {
      waiting.popLast().map { ($0, forms[$0]) }
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
  var outcomes: [RuleOutcome] { lock.withLock { forms.indices.compactMap { settled[$0] } } }
}
