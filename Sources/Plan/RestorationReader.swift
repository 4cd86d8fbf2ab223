import Model
import Store

/// Finds what makes a tag again: what its spec tag is made from, else the pull spec of its current
/// revision.
struct RestorationReader {
  private let reader: PlanReader

  init(_ reader: PlanReader) {
    self.reader = reader
  }

  /// What makes a tag again, and what its spec tag weighs in etcd; nil where it has none.
  ///
  /// The first is nil where no command is known that makes the tag as it was: for an alias of another
  /// image stream's tag, or a source that is no reference.
  func restoration(
    of tag: String, in stream: HistoryTable.Stream, image: String
  ) throws -> (restoration: Retirement.Restoration?, specTagBytes: Int64?) {
    let spec = try reader.specTagSource(of: stream.namespace, stream.imageStream, tag: tag)
    if let spec, !spec.fromKind.isEmpty {
      return (restoration(spec, in: stream), spec.storedBytes)
    }
    let pullSpec = try reader.pullSpec(of: stream.namespace, stream.imageStream, tag: tag)
    let source = Self.pinned(pullSpec, to: image)
    return (
      source.map { Retirement.Restoration(sourceKind: "DockerImage", source: $0) },
      spec?.storedBytes
    )
  }

  private func restoration(
    _ spec: SpecTagSourceRow, in stream: HistoryTable.Stream
  ) -> Retirement.Restoration? {
    guard let source = source(of: spec, in: stream) else { return nil }
    return Retirement.Restoration(
      sourceKind: spec.fromKind, source: source, isReference: spec.isReference,
      isScheduled: spec.isScheduled, isInsecure: spec.isInsecure,
      referencePolicy: spec.referencePolicy, importMode: spec.importMode)
  }

  private func source(of spec: SpecTagSourceRow, in stream: HistoryTable.Stream) -> String? {
    switch spec.fromKind {
    case "DockerImage":
      return spec.repository.isEmpty ? nil : spec.fromName
    case "ImageStreamTag":
      guard let target = spec.target, let tag = target.tag,
        target.namespace == stream.namespace, target.imageStream == stream.imageStream
      else { return nil }
      return "\(stream.text):\(tag)"
    case "ImageStreamImage":
      guard let target = spec.target, let image = target.image else { return nil }
      return "\(target.namespace)/\(target.imageStream)@\(image)"
    default:
      return nil
    }
  }

  /// The pull spec with the image's digest in the place of its tag; nil where one of them is
  /// missing.
  static func pinned(_ pullSpec: String, to image: String) -> String? {
    guard image.hasPrefix("sha256:"), !pullSpec.isEmpty else { return nil }
    let bare = pullSpec.prefix { $0 != "@" }
    let path = bare.split(separator: "/", omittingEmptySubsequences: false)
    guard let last = path.last, path.count > 1 else { return nil }
    let name = last.prefix { $0 != ":" }
    return (path.dropLast() + [name]).joined(separator: "/") + "@" + image
  }
}
