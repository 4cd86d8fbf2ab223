extension Schema {
  /// What the last plan said of the snapshot.
  static let verdicts = [
    SchemaTable(
      "verdict", "What the last plan with '--verdicts all' says of all that it judged.",
      indexes: [["namespace", "image_stream", "tag", "revision"], ["image"]],
      [
        .text("subject", "What it is of: `revision`, `tag`, `image_stream` or `image`."),
        .text("namespace", "The image stream's namespace; empty for an image."),
        .text("image_stream", "The image stream; empty for an image."),
        .text("tag", "The tag; empty for an image stream and an image."),
        .integer("revision", "From 1; 0 for all but a revision."),
        .text("image", "A revision's or image's digest; empty for a tag and an image stream."),
        .text("verdict", "`keep`, `prune` or `unknown`."),
        .text("decided_by", "The first check that decided: `tag-in-use`, `unused`, …"),
        .text("deciding_tag", "Of an image stream, the tag that decided; else empty."),
        .integer(
          "deciding_revision", "Of a tag or image stream, the revision that decided; else null."
        ).orNull,
        .integer("revisions", "Of a tag or image stream, its revisions; else null.").orNull,
        .integer("removed_revisions", "Of these, those that go, for certain or not; else null.")
          .orNull,
        .text("fact", "What the check saw, in words."),
        .text("referrers", "Who protects it, with commas between them."),
      ])
  ]
}
