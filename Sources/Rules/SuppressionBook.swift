package import Model
package import Store

/// All suppressions of a snapshot and its configuration, and what each of them matched.
///
/// An annotation is about the findings of the object that carries it: an image stream's about its
/// tags too, a namespace's about everything in it. A finding's object is the one it names, else
/// its image stream, else its image.
package struct SuppressionBook {
  private var entries: [SuppressionEntry] = []
  /// The annotations, by object and rule.
  private var annotated: [Place: [Int]] = [:]
  /// The entries of the configuration, in their order.
  private var configured: [Int] = []

  /// An object, or one of its spec tags, and a rule's id.
  private struct Place: Hashable {
    let object: SuppressedObject
    let rule: String
  }

  /// Reads all suppressions.
  ///
  /// - Parameters:
  ///   - annotations: Those of tagtidy, in order of object; others than `tagtidy/ignore…` are
  ///     left aside.
  ///   - configured: Those of the configuration.
  ///   - rules: Every rule there is.
  ///   - asOf: Tells which are expired.
  /// - Throws: ``RuleError/inFile(path:line:cause:)`` where the configuration names no rule.
  package init(
    annotations: [AnnotationRow], configured: [ConfiguredSuppression], rules: RuleSet,
    asOf: Timestamp
  ) throws(RuleError) {
    for row in annotations where row.annotation.hasPrefix(SuppressionEntry.prefix) {
      let entry = SuppressionEntry(row, rules: rules, asOf: asOf)
      let object = SuppressedObject(row)
      for rule in entry.rules {
        annotated[Place(object: object, rule: rule), default: []].append(entries.count)
      }
      entries.append(entry)
    }
    for suppression in configured {
      self.configured.append(entries.count)
      entries.append(try SuppressionEntry(suppression, rules: rules, asOf: asOf))
    }
  }

  /// Why a finding does not count; nil where it does.
  ///
  /// Whatever matches it is noted as used. An annotation comes before the configuration, and the
  /// nearest object's before the others.
  package mutating func suppression(of finding: Finding) -> Suppression? {
    guard !entries.isEmpty else { return nil }
    var found: Suppression?
    func note(_ index: Int, in entries: inout [SuppressionEntry]) {
      entries[index].row.findings += 1
      found = found ?? entries[index].suppression
    }
    if !annotated.isEmpty {
      for object in SuppressedObject.all(of: finding.subject) {
        for index in annotated[Place(object: object, rule: finding.rule)] ?? [] {
          note(index, in: &entries)
        }
      }
    }
    for index in configured where entries[index].covers(finding) { note(index, in: &entries) }
    return found
  }

  /// What became of each suppression: annotations in order of object, then the configuration's.
  ///
  /// - Parameters:
  ///   - ran: Ids of the rules that ran.
  ///   - scopes: Where which rule is judged.
  /// - Returns: A row for each.
  package func rows(ran: Set<String>, scopes: RuleScopes) -> [SuppressionRow] {
    entries.map { entry in
      var row = entry.row
      row.isJudged =
        !entry.rules.isEmpty && entry.rules.isSubset(of: ran)
        && entry.rules.allSatisfy { scopes.judges($0, in: row.subject.namespace) }
      return row
    }
  }
}

/// An object that may carry a suppression.
struct SuppressedObject: Hashable {
  let kind: String
  /// Empty where it is in none.
  let namespace: String
  let name: String
  /// Empty where it is no spec tag.
  let tag: String

  /// The object, or spec tag, that carries an annotation; an image stream tag is its spec tag.
  init(_ row: AnnotationRow) {
    let parts = row.name.split(separator: ":", maxSplits: 1).map { String($0) }
    if row.kind == ObjectKind.imageStreamTag.rawValue, parts.count == 2 {
      self.init(.imageStream, row.namespace, parts[0], tag: parts[1])
    } else {
      self.init(row.kind, row.namespace, row.name, tag: row.tag)
    }
  }

  private init(_ kind: ObjectKind, _ namespace: String, _ name: String, tag: String = "") {
    self.init(kind.rawValue, namespace, name, tag: tag)
  }

  private init(_ kind: String, _ namespace: String, _ name: String, tag: String = "") {
    (self.kind, self.namespace, self.name, self.tag) = (kind, namespace, name, tag)
  }

  /// The objects whose annotations are about a finding, the nearest first.
  static func all(of subject: FindingSubject) -> [SuppressedObject] {
    var objects: [SuppressedObject] = []
    let (namespace, stream) = (subject.namespace, subject.imageStream)
    if !subject.name.isEmpty {
      objects.append(SuppressedObject(subject.kind, namespace, subject.name))
    } else if !stream.isEmpty {
      if !subject.tag.isEmpty {
        objects.append(SuppressedObject(.imageStream, namespace, stream, tag: subject.tag))
      }
      objects.append(SuppressedObject(.imageStream, namespace, stream))
    }
    if subject.name.isEmpty, !subject.image.isEmpty {
      objects.append(SuppressedObject(.image, "", subject.image))
    }
    if !namespace.isEmpty { objects.append(SuppressedObject(.namespace, "", namespace)) }
    return objects
  }

  /// As findings name it.
  var subject: SuppressionRow.Subject {
    var subject = SuppressionRow.Subject()
    subject.namespace = namespace
    switch ObjectKind(rawValue: kind) {
    case .imageStream: (subject.imageStream, subject.tag) = (name, tag)
    case .image: subject.image = name
    case .namespace: subject.namespace = name
    default: (subject.kind, subject.name) = (kind, name)
    }
    return subject
  }

  /// As `oc` takes it: `imagestreams/cart`.
  var resource: String { (ObjectKind(rawValue: kind)?.resource ?? kind) + "/" + name }
}
