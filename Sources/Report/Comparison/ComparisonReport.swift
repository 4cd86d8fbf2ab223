package import Model
package import Plan

/// What differs between two plans or databases, or between a plan and what is so now.
package struct ComparisonReport {
  /// Something that is so once in each of both.
  package struct Fact: Hashable, Sendable {
    /// As JSON names it.
    package let key: String
    /// As people read it.
    package let label: String
    package let old: Value
    package let new: Value

    package init(key: String, label: String, old: Value, new: Value) {
      self.key = key
      self.label = label
      self.old = old
      self.new = new
    }
  }

  /// What a fact says.
  package enum Value: Hashable, Sendable {
    case nothing
    case text(String)
    case count(Int64)
    /// A number of bytes.
    case size(Int64)
  }

  /// Something that differs, or was looked at.
  package struct Entry: Hashable, Sendable {
    /// A word of the section's ``Section/counts``.
    package let change: String
    /// As people write it.
    package let subject: String
    /// The parts of its name; the keys are as JSON names them, and sorted.
    package let parts: [Part]
    /// Nil where there is nothing to say.
    package let old: PlanJudgement?
    /// Nil where there is nothing to say.
    package let new: PlanJudgement?

    package init(
      change: String, subject: String, parts: [Part] = [], old: PlanJudgement?,
      new: PlanJudgement?
    ) {
      self.change = change
      self.subject = subject
      self.parts = parts
      self.old = old
      self.new = new
    }
  }

  /// A part of a name.
  package struct Part: Hashable, Sendable {
    package let key: String
    package let value: String

    package init(_ key: String, _ value: String) {
      self.key = key
      self.value = value
    }
  }

  /// Entries of one kind; they are read anew each time they are gone through, so that many are
  /// never held at once.
  package struct Section {
    package let key: String
    package let title: String
    /// How often each change occurs; those that do not are left out.
    package let counts: [Count]
    /// Goes through all entries in their order.
    package let visit: ((Entry) throws -> Void) throws -> Void

    package init(
      key: String, title: String, counts: [Count],
      visit: @escaping ((Entry) throws -> Void) throws -> Void
    ) {
      self.key = key
      self.title = title
      self.counts = counts
      self.visit = visit
    }
  }

  /// How often a change occurs.
  package struct Count: Hashable, Sendable {
    /// As JSON names it.
    package let change: String
    /// As people read it: `go now`.
    package let label: String
    package let number: Int
    /// Whether it means that nothing has changed, so that people need not read of it.
    package let isQuiet: Bool

    package init(change: String, label: String, number: Int, isQuiet: Bool = false) {
      self.change = change
      self.label = label
      self.number = number
      self.isQuiet = isQuiet
    }
  }

  package let title: String
  /// One sentence on what came out.
  package let outcome: String
  package let oldMoment: Timestamp?
  package let newMoment: Timestamp?
  /// Those that differ.
  package let facts: [Fact]
  package let sections: [Section]

  package init(
    title: String, outcome: String, oldMoment: Timestamp?, newMoment: Timestamp?, facts: [Fact],
    sections: [Section]
  ) {
    self.title = title
    self.outcome = outcome
    self.oldMoment = oldMoment
    self.newMoment = newMoment
    self.facts = facts
    self.sections = sections
  }

  /// Whether nothing at all has changed.
  package var isClean: Bool {
    facts.isEmpty && sections.allSatisfy { $0.counts.allSatisfy(\.isQuiet) }
  }
}

extension ComparisonReport.Section {
  /// Goes through the entries that people read of, up to a limit.
  ///
  /// - Returns: How many more there are.
  func visitLoud(
    atMost limit: Int, _ body: (ComparisonReport.Entry) -> Void
  ) throws -> Int {
    let quiet = Set(counts.filter(\.isQuiet).map(\.change))
    let loud = counts.filter { !$0.isQuiet }.reduce(0) { $0 + $1.number }
    guard loud > 0 else { return 0 }
    var seen = 0
    do {
      try visit { entry in
        guard !quiet.contains(entry.change) else { return }
        if seen == limit { throw EnoughSeen() }
        seen += 1
        body(entry)
      }
    } catch is EnoughSeen {
      return loud - seen
    }
    return loud - seen
  }
}

/// Ends a visit early.
private struct EnoughSeen: Error {}
