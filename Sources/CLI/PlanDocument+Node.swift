import Ingest
import Model
import Plan

extension PlanDocument {
  /// Takes a value of the document from under its path.
  mutating func take(_ node: Node, at path: String) {
    switch path {
    case "asOf": asOf = Timestamp(parsing: node.text.string)
    case "toolVersion": toolVersion = node.text.string
    case "policy": flags = PruneFlags(node)
    case "reference.outcome": outcome = node.text.string
    case "reference.refusal": refusal = node.string("message")
    case "missing": missing.append(node.string("reason"))
    case "hazards":
      let users = node["usedBy"].map { $0.elements.map(\.text.string) } ?? []
      hazards.append(
        UsedImage(image: node.string("image"), usedBy: users, why: node.string("why")))
    case "retirements":
      retirements.append(
        RetiredTag(
          namespace: node.string("namespace"), imageStream: node.string("imageStream"),
          tag: node.string("tag"), image: node.string("image"), reason: node.string("reason")))
    default:
      guard path.hasPrefix("summary."), let value = node.integer else { return }
      figures.append((String(path.dropFirst("summary.".count)), value))
    }
  }
}

extension PruneFlags {
  /// The flags that mean a policy: where there is no age, the size flag was given, and the flags
  /// that keep were not.
  init(_ policy: Node) {
    self.init()
    all = policy.flag("all")
    pruneRegistry = policy.flag("pruneRegistry")
    ignoreInvalidRefs = policy.flag("ignoreInvalidRefs")
    namespace = policy["namespace"].flatMap { $0.isNull ? nil : $0.text.string }
    if let seconds = policy["keepYoungerThanSeconds"], !seconds.isNull {
      keepYoungerThan = GoDuration(seconds)
      keepTagRevisions = policy["keepTagRevisions"]?.integer.map { Int($0) }
    } else {
      pruneOverSizeLimit = policy.flag("pruneOverSizeLimit")
    }
  }
}

extension GoDuration {
  private static let nanosecondsPerSecond: Int64 = 1_000_000_000

  /// Nil where the value is no number of seconds, or too large a one.
  fileprivate init?(_ seconds: Node) {
    if let whole = seconds.integer {
      let (nanoseconds, overflow) = whole.multipliedReportingOverflow(by: Self.nanosecondsPerSecond)
      if overflow { return nil }
      self.init(nanoseconds: nanoseconds)
    } else {
      let product = (seconds.double ?? .nan) * Double(Self.nanosecondsPerSecond)
      guard let nanoseconds = Int64(exactly: product.rounded()) else { return nil }
      self.init(nanoseconds: nanoseconds)
    }
  }
}

extension Node {
  /// A member that is a text; another text where there is none.
  func string(_ key: StaticString, or other: String = "") -> String {
    guard let value = self[key], value.kind == .string else { return other }
    return value.text.string
  }

  /// A member that is true.
  fileprivate func flag(_ key: StaticString) -> Bool { self[key]?.kind == .yes }
}
