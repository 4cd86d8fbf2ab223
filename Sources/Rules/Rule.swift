package import Model

/// One thing that can be wrong: how to find it, and all that is to be said about it.
package struct Rule: Sendable {
  /// Names it for ever, and says what is wrong: `tag-history-too-long`.
  package let id: String
  /// The folder it is in.
  package let topic: String
  package let title: String
  package internal(set) var severity: Severity
  /// The sentence of a finding.
  package let message: RuleTemplate
  /// Why it matters, in paragraphs.
  package let why: String
  /// The command of a finding.
  package let remedy: RuleTemplate
  /// Kinds of which something must have been read; of the referrers, any one, where all are named.
  package let needs: [ObjectKind]
  /// Kinds that must have been read whole and in every namespace, since the rule concludes from
  /// what is not there.
  package let needsComplete: [ObjectKind]
  /// What it is taken from.
  package let source: String
  /// In the order of the file.
  package internal(set) var parameters: [RuleParameter]
  /// At least one that finds and one that does not, in the order of the file.
  package let examples: [RuleExample]
  /// Ids it had before.
  package let aliases: [String]
  /// The release it came with; empty where the file does not say.
  package let since: String
  /// Where the rule stays quiet, in words; empty where that is said nowhere.
  package let quietWhen: String
  /// Columns that tell findings about one subject apart from night to night.
  package let discriminator: [String]
  /// The query, from its first line to its last.
  package internal(set) var sql: String
  /// What the query's rows hold, in order.
  package let columns: [String]
  /// The tables that the query reads.
  package let tables: Set<String>
  /// The rule's file.
  package let path: String
  /// Where the query begins in the file, from 1.
  package let queryLine: Int

  /// Whether it judges what the other rules found, and so runs once they did: topic `suppressions`.
  package var isJudgedLast: Bool { topic == Self.lastTopic }

  /// Whether it looks at what the plan made of the cluster, and so runs once the ledger is there.
  package var readsLedger: Bool { tables.contains(Self.ledger) }

  private static let ledger = "etcd_ledger"

  static let lastTopic = "suppressions"

  /// The name of the parameter that every query may use: the snapshot's moment in Unix seconds.
  static let asOf = "as_of"
}
