package import Model
import Store

/// The annotations `tagtidy/keep` of a cluster.
package struct KeepMarkers: Sendable {
  /// One of them.
  package struct Entry: Sendable {
    /// Whether it protects.
    package enum State: String, CaseIterable, Sendable {
      case valid
      /// Its last day is over: it does not protect.
      case expired
      /// Its text cannot be read: it protects all the same.
      case malformed
    }

    package let kind: String
    package let namespace: String
    package let name: String
    /// The spec tag that carries it; empty where the object does.
    package let tag: String
    package let marker: KeepMarker
    package let state: State

    /// `shop/cart:v1`, `shop/cart`, a namespace or a digest.
    package var text: String {
      let owner = namespace.isEmpty ? name : "\(namespace)/\(name)"
      return tag.isEmpty ? owner : "\(owner):\(tag)"
    }

    /// Why the tag stays, and on whose word.
    package var reason: String {
      guard state == .valid else {
        return "tagtidy/keep of \(text) cannot be read: \(marker.problem ?? "")"
      }
      let owner = marker.owner.isEmpty ? "" : ", says \(marker.owner)"
      let until = marker.until.map { ", until \($0.text)" } ?? ""
      return "tagtidy/keep of \(text): \(marker.reason)\(owner)\(until)"
    }
  }

  /// In order of kind, namespace, name and tag.
  package let entries: [Entry]
  /// Those that protect, by what they stand on.
  private let byOwner: [String: Entry]

  init(_ rows: [KeepAnnotationRow], asOf: Timestamp) {
    entries = rows.map { row in
      let marker = KeepMarker(parsing: row.value)
      let state: Entry.State =
        marker.problem != nil ? .malformed : marker.isExpired(asOf: asOf) ? .expired : .valid
      return Entry(
        kind: row.kind, namespace: row.namespace, name: row.name, tag: row.tag, marker: marker,
        state: state)
    }
    byOwner = Dictionary(
      entries.filter { $0.state != .expired }.map { (Self.key($0.kind, $0.text), $0) }
    ) { first, _ in first }
  }

  /// What protects a tag by name; nil where nothing does.
  func entry(ofTag tag: String, in stream: HistoryTable.Stream) -> Entry? {
    if byOwner.isEmpty { return nil }
    let name = "\(stream.text):\(tag)"
    return byOwner[Self.key(ObjectKind.imageStream.rawValue, name)]
      ?? byOwner[Self.key(ObjectKind.imageStreamTag.rawValue, name)]
      ?? byOwner[Self.key(ObjectKind.imageStream.rawValue, stream.text)]
      ?? byOwner[Self.key(ObjectKind.namespace.rawValue, stream.namespace)]
  }

  /// What protects an image; nil where nothing does.
  func entry(ofImage image: DigestID, in digests: DigestTable) -> Entry? {
    guard !byOwner.isEmpty else { return nil }
    return byOwner[Self.key(ObjectKind.image.rawValue, digests.text(of: image))]
  }

  private static func key(_ kind: String, _ name: String) -> String { "\(kind) \(name)" }
}
