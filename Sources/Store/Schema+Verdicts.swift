extension Schema {
  /// What the last plan said of the snapshot.
  static let verdicts = [
    SchemaTable(
      "verdict", "What the last plan with '--verdicts all' says of a revision or an image.",
      indexes: [["namespace", "image_stream", "tag", "revision"], ["image"]],
      [
        .text("namespace", "The image stream's namespace; empty for an image."),
        .text("image_stream", "The image stream; empty for an image."),
        .text("tag", "The tag; empty for an image."),
        .integer("revision", "From 1; 0 for an image."),
        .image,
        .text("verdict", "`keep`, `prune` or `unknown`."),
        .text("decided_by", "The first check that decided: `tag-in-use`, `unused`, …"),
        .text("fact", "What the check saw, in words."),
        .text("referrers", "Who protects it, with commas between them."),
      ])
  ]
}
