extension Schema {
  /// What the last run made of suppressions, for the rules of topic `suppressions`.
  static let suppressions = [
    SchemaTable(
      "suppression", "Somebody's word that findings are meant to be so, and what came of it.",
      [
        .text("state", "`active`, `expired` or `malformed`, at the snapshot's moment."),
        .text("origin", "`annotation` or `configuration`."),
        .text("rule", "The rule or topic, as it is written there."),
        .text("scope", "What the configuration limits it to, in words; empty for an annotation."),
        .text("object", "`imagestreams/cart`, as `oc` takes it; empty for the configuration.")
          .orNull,
        .text("object_namespace", "For `oc -n`; `default` where the object is in none.").orNull,
        .text("namespace", "The annotated object's; empty where it is in none."),
        .text("image_stream", "The annotated image stream; empty where it is none."),
        .text("tag", "The annotated spec tag; empty where it is none."),
        .text("image", "The annotated image; empty where it is none."),
        .text("kind", "Of any other annotated object; `Suppression` for the configuration."),
        .text("name", "Of any other annotated object; the rule for the configuration."),
        .text("reason", "Why; empty where it is malformed."),
        .text("until", "The last day it counts, as ISO text; empty for ever."),
        .text("reference", "The ticket; empty where none."),
        .text("fault", "What is wrong with it; empty where nothing is."),
        .text("place", "The file and line where it is written; empty where not known."),
        .integer("is_judged", "1 where every rule it is about ran."),
        .integer("findings", "What it matched in this run."),
      ])
  ]
}
