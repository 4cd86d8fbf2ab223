import Rules
import Store

extension RuleFile {
  /// A rule that is right, of 29 lines, one change away from any that is wrong.
  static let sample = """
    /*---
    id: tag-is-long
    title: Tag is long
    severity: warning
    message: "{namespace}/{image_stream}:{tag} keeps {revisions}, {max_revisions} allowed"
    why: It grows.
    remedy: oc tag -d -n {namespace} {image_stream}:{tag}
    needs: [ImageStream]
    needs_complete: [referrers]
    source: docs
    parameters:
      max_revisions: {default: 3, unit: revisions, about: How many.}
    examples:
      - name: two
        with: {max_revisions: 1}
        tag_event:
          - {namespace: shop, image_stream: cart, tag: latest, revision: 1}
          - {namespace: shop, image_stream: cart, tag: latest, revision: 2}
        finds: ["shop/cart:latest keeps 2, 1 allowed"]
      - name: one
        tag_event:
          - {namespace: shop, image_stream: cart, tag: latest, revision: 1}
        finds: []
    ---*/
    SELECT namespace, image_stream, tag,
      COUNT(*) AS revisions
    FROM tag_event
    GROUP BY namespace, image_stream, tag
    HAVING COUNT(*) > :max_revisions;
    """

  /// The sample with some text replaced, which is there once at least.
  static func fake(
    _ old: String = "", _ new: String = "", path: String = "rules/tags/tag-is-long.sql"
  ) -> RuleFile {
    RuleFile(path: path, text: old.isEmpty ? sample : sample.replacing(old, with: new))
  }

  /// A rule with another query and message, and no more than it must have.
  static func fake(
    id: String, message: String = "found", remedy: String = "oc get is", needs: String = "[]",
    needsComplete: String = "[]", more: String = "", topic: String = "tags", query: String
  ) -> RuleFile {
    RuleFile(
      path: "rules/\(topic)/\(id).sql",
      text: """
        /*---
        id: \(id)
        title: Something is wrong
        severity: error
        message: "\(message)"
        why: It matters.
        remedy: "\(remedy)"
        needs: \(needs)
        needs_complete: \(needsComplete)
        source: docs
        examples: [{name: one, finds: [x]}, {name: none, finds: []}]
        \(more)
        ---*/
        \(query)
        """)
  }

  func rule() throws -> Rule {
    try rule(checkedAgainst: ExampleDatabase())
  }
}
