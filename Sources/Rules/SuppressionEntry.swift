import Model
import Store

/// One suppression: what it is about, and whether it counts.
struct SuppressionEntry {
  /// How the annotations begin that are meant as suppressions.
  static let prefix = "tagtidy/ignore"

  /// What is known of it, and how many findings it matched so far.
  var row: SuppressionRow
  /// Ids of the rules it is about; empty where it names none that is known.
  let rules: Set<String>
  /// What it does to findings; nil where it is malformed or expired.
  private(set) var suppression: Suppression?
  private let configured: ConfiguredSuppression?

  /// An annotation; one that is not understood has its fault in the row.
  init(_ annotation: AnnotationRow, rules all: RuleSet, asOf: Timestamp) {
    let object = SuppressedObject(annotation)
    let name = annotation.annotation.dropFirst(Self.prefix.count + 1)
    configured = nil
    row = SuppressionRow()
    row.origin = Suppression.Origin.annotation.rawValue
    row.rule = String(name)
    row.object = object.resource
    row.objectNamespace = object.namespace.isEmpty ? "default" : object.namespace
    row.subject = object.subject
    row.place = annotation.place
    do throws(RuleError) {
      guard annotation.annotation == "\(Self.prefix).\(name)" else {
        throw .ruleUnknown(annotation.annotation, near: [])
      }
      rules = [try Self.suppressible(all.rule(String(name))).id]
    } catch {
      rules = []
      fail("\(error)")
      return
    }
    do throws(MarkerFault) {
      let text = try MarkerText(parsing: annotation.value)
      settle(reason: text.reason, until: text.until, reference: text.reference, asOf: asOf)
    } catch {
      fail("\(error)")
    }
  }

  /// An entry of the configuration.
  ///
  /// - Throws: ``RuleError/inFile(path:line:cause:)`` where it names no rule.
  init(
    _ entry: ConfiguredSuppression, rules all: RuleSet, asOf: Timestamp
  ) throws(RuleError) {
    configured = entry
    row = SuppressionRow()
    row.origin = Suppression.Origin.configuration.rawValue
    row.rule = entry.rule
    row.scope = entry.scopeText
    row.subject.kind = "Suppression"
    row.subject.name = entry.rule
    row.place = "\(entry.path):\(entry.line)"
    do throws(RuleError) {
      rules = try all.ids(named: [entry.rule])
      for id in rules { _ = try Self.suppressible(all.rule(id)) }
    } catch {
      throw .inFile(path: entry.path, line: entry.line, cause: error)
    }
    settle(reason: entry.reason, until: entry.until, reference: entry.reference, asOf: asOf)
  }

  /// Whether a finding is one that the configuration means.
  func covers(_ finding: Finding) -> Bool {
    rules.contains(finding.rule) && configured?.covers(finding.subject) == true
  }

  private static func suppressible(_ rule: Rule) throws(RuleError) -> Rule {
    if rule.isJudgedLast { throw .ruleNotSuppressible(rule.id) }
    return rule
  }

  private mutating func settle(
    reason: String, until: CalendarDay?, reference: String, asOf: Timestamp
  ) {
    row.reason = reason
    row.until = until?.text ?? ""
    row.reference = reference
    if until?.isOver(at: asOf) == true {
      row.state = "expired"
    } else {
      suppression = Suppression(
        origin: configured == nil ? .annotation : .configuration, reason: reason, until: until,
        reference: reference)
    }
  }

  private mutating func fail(_ fault: String) {
    row.state = "malformed"
    row.fault = fault
  }
}
