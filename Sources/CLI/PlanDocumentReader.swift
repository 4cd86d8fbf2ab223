import Ingest
import Model
import Plan
import Store

/// Reads a plan document of any size through bounded memory.
struct PlanDocumentReader {
  private static let schemaVersion: Int64 = 1

  let path: String
  /// What it says, but for its items.
  let document: PlanDocument

  /// Reads everything but the items.
  ///
  /// - Throws: ``PlanDocumentError``.
  init(_ path: String) throws {
    self.path = path
    var document = PlanDocument()
    var version: Int64?
    try Self.walk(path) { place in
      if place == "verdicts" { document.hasVerdicts = true }
      return Self.interestInHead(place)
    } receive: { place, node in
      if place == "schemaVersion" { version = node.integer }
      document.take(node, at: place)
    }
    guard let version, document.asOf != nil, !document.outcome.isEmpty else {
      throw PlanDocumentError(path: path, cause: "is no plan document")
    }
    guard version == Self.schemaVersion else {
      throw PlanDocumentError(
        path: path, cause: "has schema \(version), expected \(Self.schemaVersion)")
    }
    self.document = document
  }

  /// Hands out every item: all that are judged where the document has them, else what goes.
  ///
  /// - Throws: ``PlanDocumentError``, and what `receive` throws.
  func items(_ receive: @escaping (PlanItem) throws -> Void) throws {
    try visit(document.hasVerdicts ? "verdicts" : "reference", receive)
  }

  /// Hands out what goes.
  ///
  /// - Throws: ``PlanDocumentError``, and what `receive` throws.
  func removals(_ receive: @escaping (PlanItem) throws -> Void) throws {
    try visit("reference", receive)
  }

  private func visit(
    _ member: String, _ receive: @escaping (PlanItem) throws -> Void
  ) throws {
    let kinds: [String: PlanItem.Kind] = [
      member + ".tagEvents": .tagEvent, member + ".images": .image,
    ]
    try Self.walk(path) { place in
      if place.isEmpty || place == member { return .members }
      return kinds[place] == nil ? .nothing : .elements
    } receive: { place, node in
      if let kind = kinds[place] { try receive(PlanItem(node, kind)) }
    }
  }

  private static func interestInHead(_ path: String) -> JSONWalker.Interest {
    switch path {
    case "", "reference", "summary": .members
    case "hazards", "missing", "retirements": .elements
    case "asOf", "policy", "schemaVersion", "toolVersion", "reference.outcome",
      "reference.refusal":
      .whole
    case _ where path.hasPrefix("summary."): .whole
    default: .nothing
    }
  }

  private static func walk(
    _ path: String, interest: @escaping (String) -> JSONWalker.Interest,
    receive: @escaping (String, Node) throws -> Void
  ) throws {
    do {
      try JSONWalker.walk(
        FileSource(InputPath(path)), interest: interest, receive: receive)
    } catch let error as JSONWalkerError {
      throw PlanDocumentError(path: path, cause: error.description)
    } catch let error as ByteSourceError {
      throw PlanDocumentError(path: path, cause: error.description)
    }
  }
}

/// A plan document could not be read.
struct PlanDocumentError: Error, CustomStringConvertible {
  let path: String
  let cause: String

  var description: String { "\(path): \(cause)" }
}

extension PlanItem {
  fileprivate init(_ node: Node, _ kind: Kind) {
    self.init(
      kind: kind, namespace: node.string("namespace"), imageStream: node.string("imageStream"),
      tag: node.string("tag"), revision: Int(node["revision"]?.integer ?? 0),
      image: node.string("image"), verdict: node.string("verdict", or: "prune"),
      reason: node.string("reason"), fact: node.string("fact"))
  }
}
