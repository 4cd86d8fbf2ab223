import GRDB

/// A suppression, and what a run made of it, as it is kept.
package struct SuppressionRow: Hashable, Sendable {
  /// The annotated object, as findings name theirs.
  package struct Subject: Hashable, Sendable {
    package var namespace = ""
    package var imageStream = ""
    package var tag = ""
    package var image = ""
    package var kind = ""
    package var name = ""

    package init() {}
  }

  /// `active`, `expired` or `malformed`.
  package var state = "active"
  /// `annotation` or `configuration`.
  package var origin = ""
  /// The rule or topic, as it is written.
  package var rule = ""
  /// Empty for an annotation.
  package var scope = ""
  /// As `oc` takes it; nil for the configuration.
  package var object: String?
  /// Nil for the configuration.
  package var objectNamespace: String?
  package var subject = Subject()
  package var reason = ""
  /// As ISO text; empty for ever.
  package var until = ""
  package var reference = ""
  package var fault = ""
  package var place = ""
  package var isJudged = false
  package var findings = 0

  package init() {}

  /// Puts these in the place of those that are there.
  static func replace(with rows: [SuppressionRow], in database: Database) throws {
    try database.execute(sql: "DELETE FROM suppression")
    var table = try FactInserter("suppression", in: database)
    for row in rows { try row.write(to: &table) }
  }

  private func write(to table: inout FactInserter) throws {
    for text in [state, origin, rule, scope] { table.add(text) }
    table.add(object)
    table.add(objectNamespace)
    for text in [subject.namespace, subject.imageStream, subject.tag, subject.image, subject.kind] {
      table.add(text)
    }
    for text in [subject.name, reason, until, reference, fault, place] { table.add(text) }
    table.add(isJudged)
    table.add(findings)
    try table.insert()
  }
}

extension SnapshotStore {
  /// Replaces what is known of suppressions, in one transaction.
  ///
  /// - Throws: ``StoreError/cannotWrite(path:reason:)``.
  package func replaceSuppressions(_ rows: [SuppressionRow]) throws {
    try write { try SuppressionRow.replace(with: rows, in: $0) }
  }
}
