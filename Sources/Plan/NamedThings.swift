import Model
import Store

/// What users name: tags, each once, and images; with the numbers of the fields that name them.
struct NamedThings {
  /// An image, and the image stream of which it is named.
  struct ImageName {
    let image: DigestID
    /// By its number; nil where it is none that is judged.
    let stream: UInt32?
    /// Of the field; 0 for a spec tag.
    let field: Int32
  }

  /// The numbers of fields by the tag they name.
  private(set) var tags: [StreamTagName: [Int32]] = [:]
  private(set) var images: [ImageName] = []
  /// The numbers of the image streams that are judged.
  let streams: [StreamName: UInt32]

  init(_ histories: HistoryTable) {
    streams = histories.streamNumbers
  }

  /// Adds what a field names; an image that is not known cannot be lost.
  mutating func add(_ use: HazardFinder.Use, field: Int64 = 0, digests: DigestTable) {
    let field = Int32(truncatingIfNeeded: field)
    if let tag = use.target.flatMap(StreamTagName.init) {
      tags[tag, default: []].append(field)
      return
    }
    let text = use.target?.image ?? use.digest
    if !text.isEmpty, let image = digests.existingID(of: text) {
      let stream = use.target.flatMap { streams[StreamName($0)] }
      images.append(ImageName(image: image, stream: stream, field: field))
    }
  }
}
