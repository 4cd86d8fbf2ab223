/// A stretch of runs with nothing between them: `v1`, `arm64v8` or `7f89926` in a tag's name.
struct TagChunk {
  /// The runs of the stretch, as places among the runs of the name; never empty.
  var runs: Range<Int>
  /// The place of the stretch in the name, in bytes.
  var bytes: Range<Int>
  /// Whether git could write every byte in a hash.
  var isHex: Bool

  /// Whether both digits and letters are in the stretch.
  var isMixed: Bool { runs.count > 1 }
  /// Whether the stretch looks like a hash rather than like a word or a number.
  var isHashLike: Bool { isHex && isMixed && bytes.count >= 7 }
}
