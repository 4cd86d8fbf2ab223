import Model
import Plan
import Rules

/// How an explanation is worded, the same in every format for people.
enum ExplanationWording {
  /// `Image stream tag shop/cart:v1`; of a workload, its kind: `Deployment shop/web`.
  static func title(of subject: ExplanationSubject) -> String {
    let sort = subject.sort == .workload ? subject.kind : subject.sort.rawValue
    return sort.prefix(1).uppercased() + sort.dropFirst() + " " + subject.name
  }

  /// What holds for the run as a whole, a line each; empty where nothing is to be said.
  static func remarks(on explanation: Explanation) -> [String] {
    let run = explanation.run
    var remarks: [String] = []
    switch run.outcome {
    case .pruned: break
    case .refused: remarks.append("The prune would refuse to run: \(run.message).")
    case .crashed: remarks.append("The prune would crash: \(run.message).")
    case .errors: remarks.append("The prune would fail in part: \(run.message).")
    }
    if run.lost > 0 {
      remarks.append(
        "\(Wording.count(run.lost, "thing was", "things were")) lost when the input was read.")
    }
    return remarks
  }

  /// What was not read, with the command that reads it, a line each.
  static func gaps(in run: ExplanationRun) -> [String] {
    run.missing.map { "\($0.reason): \($0.command)" }
  }

  /// The flags that are not the reference's defaults, as they are typed; empty where all are.
  static func flags(of policy: PrunePolicy) -> String {
    let usual = PrunePolicy(PruneFlags())
    var flags: [String] = []
    if policy.pruneOverSizeLimit { flags.append("--prune-over-size-limit") }
    if policy.keepYoungerThan == nil, !policy.pruneOverSizeLimit {
      flags.append("--no-prune-over-size-limit")
    } else if !policy.pruneOverSizeLimit {
      if policy.keepTagRevisions != usual.keepTagRevisions {
        flags.append("--keep-tag-revisions \(policy.keepTagRevisions)")
      }
      if policy.keepYoungerThan != usual.keepYoungerThan, let age = policy.keepYoungerThan {
        flags.append("--keep-younger-than \(age.text)")
      }
    }
    if !policy.all { flags.append("--no-all") }
    if !policy.pruneRegistry { flags.append("--no-prune-registry") }
    if policy.ignoreInvalidRefs { flags.append("--ignore-invalid-refs") }
    if let namespace = policy.namespace {
      flags.append("--namespace \(ShellWord.quoting(namespace))")
    }
    return flags.joined(separator: " ")
  }

  // MARK: Facts

  /// A fact's name in words: `storedBytes` is `Stored bytes`.
  static func label(of fact: ExplanationFact) -> String {
    if let known = labels[fact.name] { return known }
    var words = ""
    for character in fact.name {
      words += character.isUppercase ? " " + character.lowercased() : String(character)
    }
    return words.prefix(1).uppercased() + words.dropFirst()
  }

  private static let labels = [
    "place": "Read at", "storedBytes": "Size in etcd", "sizeBytes": "Size",
    "metadataBytes": "Of it, metadata", "specTagBytes": "Of it, spec tags",
    "historyBytes": "Of it, histories", "isManaged": "Managed", "hasMetadata": "Has metadata",
    "isReference": "Reference", "isScheduled": "Scheduled", "isInsecure": "Insecure",
    "isPaused": "Paused", "hasLocalLookup": "Local lookup", "hasTemplate": "Has template",
    "labelName": "Label name", "labelVersion": "Label version", "createdAt": "Created",
    "builtAt": "Built", "firstChangedAt": "First changed", "lastChangedAt": "Last changed",
    "pullSpec": "Pull spec",
  ]

  /// What a fact says, in as many lines as it has texts.
  static func lines(of fact: ExplanationFact) -> [String] {
    switch fact.value {
    case .text(let text): [text]
    case .texts(let texts): texts
    case .time(let time): [time.text]
    case .bytes(let count): [FactText.bytes(count)]
    case .number(let number): [Wording.number(number)]
    case .flag(let flag): [flag ? "yes" : "no"]
    }
  }

  // MARK: Checks and users

  /// What came of a check: `no`, `keeps`, `removes`; in brackets where it was not reached.
  static func result(of check: ExplanationCheck) -> String {
    let effect =
      switch check.effect {
      case .keep: "keeps"
      case .prune: "removes"
      case .unknown: "unknown"
      }
    switch check.state {
    case .passedOver: return "no"
    case .decides: return effect.uppercased()
    case .notReached: return check.applies ? "(\(effect))" : "(no)"
    }
  }

  /// A user and its field: `pod shop/cart-1, spec.containers[0].image`.
  static func name(of user: ExplanationUser) -> String {
    let name = user.holder.namespace.isEmpty ? "image \(user.holder.name)" : user.holder.text
    let phase = user.phase.isEmpty ? "" : " (\(user.phase))"
    return "\(name)\(phase), \(user.holder.field)"
  }

  /// What a user's field says, and what that means where it does not say it itself.
  static func text(of user: ExplanationUser) -> String {
    user.target.isEmpty || user.text.contains(user.target)
      ? user.text : "\(user.text), that is \(user.target)"
  }

  /// Whose revisions are listed.
  static func revisionTitle(of subject: ExplanationSubject) -> String {
    switch subject.sort {
    case .imageStream, .imageStreamTag: "Revisions"
    case .imageStreamImage, .image: "Revisions that hold it"
    case .workload: "Revisions that hold what it names"
    }
  }

  // MARK: Weight and change

  /// Labels and figures of a weight; of a single image, how many it is of needs no word.
  static func figures(
    of weight: ExplanationWeight, _ subject: ExplanationSubject
  ) -> [(label: String, figure: String)] {
    let counts = [
      ("Images it holds", Wording.number(weight.images)),
      ("Of them, held by nothing else", Wording.number(weight.ownImages)),
    ]
    return (subject.sort == .image && weight.images == 1 ? [] : counts) + [
      ("Registry, shared with nothing else", FactText.bytes(weight.uniqueBytes)),
      ("Registry, shared", FactText.bytes(weight.sharedBytes)),
      ("etcd, its own images", FactText.bytes(weight.storedBytes)),
      ("etcd, history items", FactText.bytes(weight.historyBytes)),
    ]
  }

  /// `It would go when all of this comes about`; without how many where it is one.
  static func lead(of change: ExplanationChange) -> String {
    let end =
      change.steps.count == 1
      ? " this comes about"
      : change.needsAll ? " all of this comes about" : " any of this comes about"
    switch change.becomes {
    case .keep: return "It would stay when" + end
    case .prune: return "It would go when" + end
    case .unknown: return "It would be judged when" + end
    }
  }

  /// How a field's text was understood.
  static func resolution(of field: ExplanationField) -> String {
    let text = text(of: field.resolution, field)
    return field.isPulledElsewhere
      ? text + "; it is pulled from another registry, which the reference does not tell apart"
      : text
  }

  private static func text(
    of resolution: ExplanationField.Resolution, _ field: ExplanationField
  ) -> String {
    switch resolution {
    case .tag: "\(field.user.target), now \(field.image)"
    case .digest: field.user.target
    case .image: "\(field.image), which no history of that image stream holds"
    case .missing: "\(field.user.target), of which nothing was read"
    case .outside: "outside: no image stream and no image that was read"
    case .invalid: "does not parse"
    }
  }

  /// What becomes of a field's image.
  static func fate(of field: ExplanationField) -> String {
    switch field.verdict?.state {
    case .keep: "stays"
    case .prune: "goes"
    case .unknown: "unknown"
    case nil: "-"
    }
  }
}

extension ExplanationChange.Command {
  /// As it is typed, its names quoted for the shell.
  var text: String {
    switch self {
    case .deleteTag(let tag): "oc tag -d " + ShellWord.quoting(tag)
    case .hold(let remedy): remedy.text
    }
  }

  /// How dangerous it is.
  var risk: String { isDestructive ? "destructive" : "safe" }
}

extension Hazard.Remedy {
  /// The command that makes the tag.
  var text: String {
    "oc tag --source=\(isHeld ? "imagestreamimage" : "docker") \(ShellWord.quoting(source)) "
      + ShellWord.quoting(tag)
  }
}
