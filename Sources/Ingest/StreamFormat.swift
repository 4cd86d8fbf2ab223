/// How the documents of a stream are written.
package enum StreamFormat: String, Hashable, Sendable {
  case json = "JSON"
  case yaml = "YAML"
}
