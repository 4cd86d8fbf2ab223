import Model
import Rules

extension Rule {
  static func fake(
    _ id: String, _ severity: Severity = .warning, title: String = "Something is wrong"
  ) -> Rule {
    Rule(
      id: id, topic: "tags", title: title, severity: severity,
      why: "Such a tag pins its image for ever:\nno prune removes it. See `oc tag --help`.\n",
      source: "Managing images: \"Image tag conventions\"", remedy: "oc tag -d {namespace}",
      needs: [.imageStream, .pod])
  }
}
