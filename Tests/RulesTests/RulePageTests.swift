import Rules
import Store
import Testing

@Suite struct RulePageTests {
  @Test func `a page says all that is known of a rule`() throws {
    let rule = try RuleFile.fake("source:", "aliases: [long]\nquiet_when: Never.\nsource:").rule()
    #expect(
      RulePage(rule).text == """
        # tag-is-long

        **Tag is long**

        - Severity: warning
        - Topic: tags
        - Message: `{namespace}/{image_stream}:{tag} keeps {revisions}, {max_revisions} allowed`
        - Needs: ImageStream
        - Needs all of: referrers
        - Source: docs
        - Formerly: long

        It grows.

        ## Not reported

        Never.

        ## Remedy

        ```sh
        oc tag -d -n {namespace} {image_stream}:{tag}
        ```

        ## Parameters

        | Parameter | Default | Unit | What it is |
        | --- | --- | --- | --- |
        | `max_revisions` | `3` | revisions | How many. |

        ## Finds

        *two*, with `max_revisions = 1`:

        `tag_event`:

        | namespace | image_stream | tag | revision |
        | --- | --- | --- | --- |
        | `shop` | `cart` | `latest` | `1` |
        | `shop` | `cart` | `latest` | `2` |

        - `shop/cart:latest keeps 2, 1 allowed`

        ## Does not find

        *one*:

        `tag_event`:

        | namespace | image_stream | tag | revision |
        | --- | --- | --- | --- |
        | `shop` | `cart` | `latest` | `1` |

        ## Query

        ```sql
        SELECT namespace, image_stream, tag,
          COUNT(*) AS revisions
        FROM tag_event
        GROUP BY namespace, image_stream, tag
        HAVING COUNT(*) > :max_revisions;
        ```
        """)
  }

  @Test func `a page shows what an example gives`() throws {
    let rule = try RuleFile.fake(
      "    finds: [\"shop", "    gives: {remedy: [oc a, oc b], revisions: [2]}\n    finds: [\"shop"
    ).rule()
    #expect(
      RulePage(rule).text.contains(
        """
        - `shop/cart:latest keeps 2, 1 allowed`

        with `remedy`: `oc a`, `oc b`

        with `revisions`: `2`
        """))
  }

  @Test func `bars and backticks do not break a table`() throws {
    let rule = try RuleFile.fake("revision: 2}", "revision: 2, pull_spec: 'a`b|c'}").rule()
    #expect(RulePage(rule).text.contains("| `2` | ``a`b\\|c`` |"))
  }
}
