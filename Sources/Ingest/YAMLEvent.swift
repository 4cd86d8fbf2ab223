/// A step through a YAML document; what it holds lasts until the next one.
enum YAMLEvent {
  case documentStart
  case documentEnd
  case streamEnd
  case alias(String)
  case scalar(YAMLScalar)
  case collectionStart(Node.Kind, anchor: String?)
  case collectionEnd
  /// What carries nothing: the start of the stream.
  case other
}

/// A scalar of a YAML document, not yet understood.
struct YAMLScalar {
  let text: Text
  /// In full: `tag:yaml.org,2002:str`.
  let tag: String?
  let anchor: String?
  /// Whether it bears no quotes and is no block.
  let isPlain: Bool
  /// Whether its text alone says what it means: it is plain and has no tag.
  let isImplicit: Bool
}
