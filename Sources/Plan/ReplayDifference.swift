import Model
import Store

/// What one replay of a cluster removes and another does not, the second without some of its tags.
///
/// Both are in the same order, so that they are gone through side by side.
package struct ReplayDifference: Sendable {
  /// Items of one of the two plans.
  package struct Items: Sendable {
    /// In order of digest.
    package fileprivate(set) var blobs: FileList<BlobName>
    /// In order of digest.
    package fileprivate(set) var images: [PrunePlan.RemovedImage] = []
    /// In order of repository and digest.
    package fileprivate(set) var layerLinks: FileList<PrunePlan.Link>
    /// In order of repository and digest.
    package fileprivate(set) var manifestLinks: FileList<PrunePlan.Link>
    /// In order of namespace, image stream, tag and revision.
    package fileprivate(set) var revisions: [PrunePlan.JudgedRevision] = []

    fileprivate init(in file: ScratchFile) {
      blobs = FileList(in: file)
      layerLinks = FileList(in: file)
      manifestLinks = FileList(in: file)
    }
  }

  /// What only the second removes.
  package private(set) var added: Items
  /// What only the first removes.
  package private(set) var gone: Items
  /// Images that both remove, as the second does, where it gives back other bytes.
  package private(set) var changedImages: [PrunePlan.RemovedImage] = []

  /// Compares two plans of one cluster.
  package init(from first: PrunePlan, to second: PrunePlan) {
    let digests = first.facts.digests
    added = Items(in: first.facts.scratch)
    gone = Items(in: first.facts.scratch)
    func isOrdered(_ left: PrunePlan.Link, before right: PrunePlan.Link) -> Bool {
      left.stream == right.stream
        ? digests.isOrdered(left.blob, before: right.blob) : left.stream < right.stream
    }
    Self.merge(first.blobs, second.blobs, by: digests.isOrdered) { _, _ in
    } onlyLeft: {
      gone.blobs.append($0)
    } onlyRight: {
      added.blobs.append($0)
    }
    Self.merge(first.layerLinks, second.layerLinks, by: isOrdered) { _, _ in
    } onlyLeft: {
      gone.layerLinks.append($0)
    } onlyRight: {
      added.layerLinks.append($0)
    }
    Self.merge(first.manifestLinks, second.manifestLinks, by: isOrdered) { _, _ in
    } onlyLeft: {
      gone.manifestLinks.append($0)
    } onlyRight: {
      added.manifestLinks.append($0)
    }
    Self.merge(first.removedImages, second.removedImages) {
      first.facts.isOrdered($0.index, before: $1.index)
    } both: { old, new in
      if old.reclaimableBytes != new.reclaimableBytes { changedImages.append(new) }
    } onlyLeft: {
      gone.images.append($0)
    } onlyRight: {
      added.images.append($0)
    }
    compareRevisions(first, second)
  }

  /// The second plan's revisions are some of the first's, in the same order.
  private mutating func compareRevisions(_ first: PrunePlan, _ second: PrunePlan) {
    var rest = second.revisions.makeIterator()
    var next = rest.next()
    for old in first.revisions {
      guard let new = next, new.stream == old.stream, new.number == old.number,
        new.tag == old.tag
      else {
        if old.check.isDropped { gone.revisions.append(old) }
        continue
      }
      if new.check.isDropped, !old.check.isDropped { added.revisions.append(new) }
      if old.check.isDropped, !new.check.isDropped { gone.revisions.append(old) }
      next = rest.next()
    }
  }

  /// Goes through two lists in the same order, neither of which has anything twice.
  private static func merge<Item>(
    _ left: some Sequence<Item>, _ right: some Sequence<Item>,
    by isOrdered: (Item, Item) -> Bool,
    both: (Item, Item) -> Void, onlyLeft: (Item) -> Void, onlyRight: (Item) -> Void
  ) {
    var (lefts, rights) = (left.makeIterator(), right.makeIterator())
    var (next, other) = (lefts.next(), rights.next())
    while let item = next, let counterpart = other {
      if isOrdered(item, counterpart) {
        onlyLeft(item)
        next = lefts.next()
      } else if isOrdered(counterpart, item) {
        onlyRight(counterpart)
        other = rights.next()
      } else {
        both(item, counterpart)
        (next, other) = (lefts.next(), rights.next())
      }
    }
    while let item = next {
      onlyLeft(item)
      next = lefts.next()
    }
    while let item = other {
      onlyRight(item)
      other = rights.next()
    }
  }
}
