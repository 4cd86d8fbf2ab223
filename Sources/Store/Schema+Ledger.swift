extension Schema {
  /// What the last judgement says of bytes in etcd.
  static let ledger = [
    SchemaTable(
      "etcd_ledger",
      "Bytes in etcd by owner and cause; each byte counts once, at the narrowest "
        + "owner that holds all of it.",
      constraint: "PRIMARY KEY (namespace, image_stream, family, tag, cause)", isOrdered: true,
      [
        .text("namespace", "Empty for images of several namespaces, or of none."),
        .text("image_stream", "Empty for images of several image streams, or of none."),
        .text("family", "A family of tags; empty for what is of several, or of no tag."),
        .text("tag", "A tag; empty for what is of several, or of none."),
        .text(
          "cause",
          "`history`, `conditions`, `spec-tags`, `metadata` or `other` parts of an image stream, "
            + "`image`, `shared-image` or `unheld-image`."),
        .integer("objects", "History items, conditions, spec tags, image streams or images."),
        .integer("stored_bytes", "What they take, with their keys."),
        .integer("prunable_bytes", "Of these, what the reference pruner gives back by default."),
        .integer(
          "retirable_bytes",
          "Of these, what the default retirement and a prune behind it give back beyond that."),
      ])
  ]
}
