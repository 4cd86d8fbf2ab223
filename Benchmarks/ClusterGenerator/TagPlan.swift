/// One tag of a stream: what its owner asked for and what it went through.
struct TagPlan {
  /// What a spec tag points to.
  enum Source {
    /// Nothing: the tag exists by being pushed to.
    case none
    /// The tag of the same name, or the one given, in the outside repository.
    case repository(tag: String)
    /// A reference that is not imported.
    case reference(tag: String)
    /// A tag of the same stream, which is followed.
    case alias(tag: String)
    /// A tag of another stream, which is not.
    case crossStream(stream: Int)
    /// An image of the same stream, for good.
    case image(revision: Int)
    /// An image of another stream, for good.
    case foreignImage(stream: Int)
  }

  /// What is in the tag's history.
  enum History {
    /// No items.
    case none
    /// One item without an image, as references have.
    case reference
    /// Revisions of the stream itself.
    case own(TagHistory)
    /// The newest image of another stream.
    case foreign(stream: Int)
  }

  /// The tag's name.
  let name: String
  /// What it was asked to be.
  var source = Source.none
  /// What it was.
  var history = History.none
  /// Why its last import failed, if it did.
  var failure: ImportFailure?
  /// Whether failed imports are tried again; nil where the stream's own setting holds.
  var isScheduled: Bool?
}
