import Ledger
import Rules

/// How a ledger of etcd is worded for people, and which of its rows they are shown.
struct LedgerWording {
  /// Namespaces, families and tags shown.
  static let rows = 10

  let ledger: EtcdLedger

  /// What there is, and what could be given back, in one sentence without its period.
  var sentence: String {
    let total = ledger.total
    let share = Self.percent(ledger.share(of: total.storedBytes))
    return "\(FactText.bytes(total.storedBytes)), \(share) of the quota of "
      + "\(FactText.bytes(ledger.quotaBytes)); a prune gives back "
      + "\(FactText.bytes(total.prunableBytes)), retiring old tags "
      + "\(FactText.bytes(total.retirableBytes)) more"
  }

  /// One owner or cause, and what it takes.
  struct Row {
    let name: String
    /// Whether that is what it is called in the cluster, and not words.
    let isName: Bool
    let objects: Int64
    let amount: LedgerAmount
    /// Of the quota, from 0.
    let share: Double

    /// Number, bytes, share of the quota, and what a prune and a retirement give back.
    var figures: [String] {
      [
        Wording.number(Int(objects)), FactText.bytes(amount.storedBytes),
        LedgerWording.percent(share), FactText.bytes(amount.prunableBytes),
        FactText.bytes(amount.retirableBytes),
      ]
    }
  }

  /// What takes the bytes, the heaviest first.
  var causes: [Row] {
    ledger.byCause.sorted { $0.amount.storedBytes > $1.amount.storedBytes }.map { cause, amount in
      row(Self.words(for: cause), isName: false, objects: amount.objects, amount)
    }
  }

  /// The heaviest families of tags, with how many there are more.
  var families: (rows: [Row], more: Int) {
    (shown(ledger.byFamily), ledger.familyCount - min(ledger.byFamily.count, Self.rows))
  }

  /// The heaviest tags; how many there are more is not known.
  var tags: [Row] { shown(ledger.byTag) }

  /// The heaviest namespaces, with how many there are more.
  var namespaces: (rows: [Row], more: Int) {
    (shown(ledger.byNamespace), max(0, ledger.byNamespace.count - Self.rows))
  }

  private func shown(_ owners: [LedgerOwner]) -> [Row] {
    owners.prefix(Self.rows).map { owner in
      let isName = !owner.name.text.isEmpty
      return row(
        isName ? owner.name.text : "(several, or none)", isName: isName,
        objects: owner.tagEvents + owner.images, owner.amount)
    }
  }

  private func row(
    _ name: String, isName: Bool, objects: Int64, _ amount: LedgerAmount
  ) -> Row {
    Row(
      name: name, isName: isName, objects: objects, amount: amount,
      share: ledger.share(of: amount.storedBytes))
  }

  /// A share from 0 in percent; one below 1 % with two places, since owners are many.
  private static func percent(_ share: Double) -> String {
    guard share > 0, share < 0.01 else { return TrendWording.percent(share) }
    let hundredths = Int((share * 10_000).rounded())
    return hundredths == 0 ? "< 0.01 %" : "0.\(hundredths < 10 ? "0" : "")\(hundredths) %"
  }

  private static func words(for cause: LedgerCause) -> String {
    switch cause {
    case .history: "History items"
    case .conditions: "Conditions of imports"
    case .specTags: "Spec tags and their annotations"
    case .metadata: "Metadata of image streams"
    case .other: "The rest of image streams"
    case .image: "Images of one image stream"
    case .sharedImage: "Images of several image streams"
    case .unheldImage: "Images that no history holds"
    }
  }
}
