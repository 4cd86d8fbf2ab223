import Model
import Store

/// Reads who names what, and which references do not parse.
struct ReferenceReader {
  private let policy: PrunePolicy
  private let ages: AgeRule
  private(set) var references: ReferenceIndex
  /// With the numbers of the fields.
  private var invalid: [(number: Int64, reference: InvalidReference)] = []

  init(policy: PrunePolicy, ages: AgeRule, in file: ScratchFile = ScratchFile()) {
    self.policy = policy
    self.ages = ages
    references = ReferenceIndex(in: file)
  }

  /// Takes up one field under its name, and what it names, unless the pruner would not look at it;
  /// those that name something come in order of image stream.
  mutating func add(_ row: ReferrerRow, as holder: HolderID = .unnamed, naming item: NamedItem?) {
    guard row.isSeenByPruner, policy.namespace == nil || row.namespace == policy.namespace,
      protects(row)
    else { return }
    if let why = row.invalidReason {
      let reference = InvalidReference(
        holder: Holder(row), container: row.container, referenceKind: row.referenceKind,
        text: row.pullSpec, why: why)
      invalid.append((row.number, reference))
    } else if row.target != nil, let item {
      references.add(holder, naming: item)
    }
  }

  /// References that do not parse, in the order in which the reference lists them.
  var invalidReferences: [InvalidReference] {
    let kinds = ObjectKind.referrers.map(\.rawValue)
    func rank(_ holder: Holder) -> Int { kinds.firstIndex(of: holder.kind) ?? kinds.count }
    return invalid.sorted { left, right in
      let (first, second) = (left.reference.holder, right.reference.holder)
      return (rank(first), first.namespace, first.name, left.number)
        < (rank(second), second.namespace, second.name, right.number)
    }.map(\.reference)
  }

  /// Pods that do not run any more protect only while they are young; in size mode all do.
  func protects(_ row: ReferrerRow) -> Bool {
    guard row.kind == ObjectKind.pod.rawValue, row.phase != "Running", row.phase != "Pending" else {
      return true
    }
    return ages.protectsFinishedPod(row.createdAt)
  }
}

extension Holder {
  init(_ row: ReferrerRow) {
    self.init(
      kind: row.kind, namespace: row.namespace, name: row.name, field: row.field, role: row.role)
  }
}

extension Holder {
  /// A spec tag, as the image stream tag it makes.
  init(_ row: SpecTagRow) {
    self.init(
      kind: ObjectKind.imageStreamTag.rawValue, namespace: row.namespace,
      name: "\(row.imageStream):\(row.tag)", field: "from")
  }
}
