/// The keys of a configuration file, level by level; `docs/tagtidy.schema.json` has the same.
package enum ConfigurationKey {
  /// Of the file.
  package static let file = [
    "baseline", "evidence", "fail_on", "fail_on_new", "ignore", "namespaces", "owners", "rules",
    "select", "show_suppressed", "suppressions",
  ]
  /// Of `evidence`.
  package static let evidence = ["absent"]
  /// Of each entry of `namespaces`.
  package static let namespace = ["ignore", "match", "rules", "select"]
  /// Of `owners`.
  package static let owners = ["annotation", "default", "label", "namespaces"]
  /// Of each entry of `owners.namespaces`.
  package static let owner = ["match", "team"]
  /// Of each entry of `suppressions`.
  package static let suppression = suppressionScope + ["reason", "ref", "rule", "until"]
  /// Those that say what a suppression is about: patterns.
  package static let suppressionScope = [
    "image", "image_stream", "kind", "name", "namespace", "tag",
  ]
  /// Of each rule, beside its parameters.
  package static let rule = ["severity"]
}
