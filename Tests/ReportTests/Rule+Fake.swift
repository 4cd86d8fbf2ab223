import Rules
import Store

extension Rule {
  /// A rule of that id and title, read from a file as every rule is.
  static func fake(
    _ id: String, _ severity: Severity = .warning, title: String = "Something is wrong"
  ) -> Rule {
    let text = """
      /*---
      id: \(id)
      title: "\(title)"
      severity: \(severity.rawValue)
      message: "{namespace} is wrong"
      why: |
        Such a tag pins its image for ever:
        no prune removes it. See `oc tag --help`.
      remedy: oc tag -d {namespace}
      needs: [ImageStream, Pod]
      source: "Managing images: Image tag conventions"
      parameters:
        max_tags: {default: 3, unit: tags, about: Tags that are allowed.}
      examples:
        - name: too many
          image_stream:
            - {namespace: shop, image_stream: cart}
          finds: ["shop is wrong"]
        - name: none
          image_stream: []
          finds: []
      ---*/
      SELECT namespace FROM image_stream WHERE 1 < :max_tags;
      """
    do {
      return try RuleFile(path: "rules/tags/\(id).sql", text: text)
        .rule(checkedAgainst: ExampleDatabase())
    } catch {
      preconditionFailure("\(error)")
    }
  }
}
