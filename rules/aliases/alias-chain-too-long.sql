/*---
id: alias-chain-too-long
title: Alias follows its image over more than two tags
severity: info
message: "{namespace}/{image_stream}:{tag} follows its image over {path}"
why: |
  Each link is one more tag that must be in step, and one more that can be deleted or set to
  something else without a thought of those that follow it. Nobody sees by the name which image is
  meant. Let the alias follow the last tag of the chain.
remedy: oc tag -n {namespace} --alias=true {image_stream}:{last_tag} {image_stream}:{tag}
needs: [ImageStream]
source: "Managing images: --alias tracks a tag of the same image stream"
quiet_when: |
  Two links, such as prod to stable to v2.0; a circle (alias-cycle). Of a longer chain, the tag that
  is three links before its end is named.
examples:
  - name: three links, and an alias of the first's name elsewhere
    spec_tag:
      - {namespace: shop, image_stream: cart, tag: a, from_kind: ImageStreamTag,
         target_namespace: shop, target_image_stream: cart, target_tag: b}
      - {namespace: shop, image_stream: cart, tag: b, from_kind: ImageStreamTag,
         target_namespace: shop, target_image_stream: cart, target_tag: c}
      - {namespace: shop, image_stream: cart, tag: c, from_kind: ImageStreamTag,
         target_namespace: shop, target_image_stream: cart, target_tag: d}
      - {namespace: shop, image_stream: web, tag: d, from_kind: ImageStreamTag,
         target_namespace: shop, target_image_stream: web, target_tag: x}
      - {namespace: till, image_stream: cart, tag: d, from_kind: ImageStreamTag,
         target_namespace: till, target_image_stream: cart, target_tag: x}
    finds: ["shop/cart:a follows its image over b -> c -> d"]
  - name: two links; copies; links to other image streams; a circle behind it
    spec_tag:
      - {namespace: a, tag: a, from_kind: ImageStreamTag, target_namespace: a,
         target_image_stream: "", target_tag: b}
      - {namespace: a, tag: b, from_kind: ImageStreamTag, target_namespace: a,
         target_image_stream: "", target_tag: c}
      - {namespace: a, tag: c, from_kind: ImageStreamImage, target_namespace: a,
         target_image_stream: "", target_tag: d}
      - {namespace: a, tag: c, from_kind: ImageStreamTag, target_namespace: b,
         target_image_stream: "", target_tag: d}
      - {namespace: a, tag: c, from_kind: ImageStreamTag, target_namespace: a,
         target_image_stream: web, target_tag: d}
      - {namespace: b, tag: b, from_kind: ImageStreamTag, target_namespace: b,
         target_image_stream: "", target_tag: c}
      - {namespace: b, tag: c, from_kind: ImageStreamTag, target_namespace: b,
         target_image_stream: "", target_tag: d}
      - {namespace: a, image_stream: web, tag: b, from_kind: ImageStreamTag, target_namespace: a,
         target_image_stream: web, target_tag: c}
      - {namespace: a, image_stream: web, tag: c, from_kind: ImageStreamTag, target_namespace: a,
         target_image_stream: web, target_tag: d}
      - {namespace: b, tag: z, from_kind: ImageStreamTag, target_namespace: b,
         target_image_stream: "", target_tag: y}
      - {namespace: b, tag: y, from_kind: ImageStreamTag, target_namespace: b,
         target_image_stream: "", target_tag: z}
    finds: []
---*/
WITH alias AS (
  SELECT namespace, image_stream, tag, target_tag
  FROM spec_tag
  WHERE from_kind = 'ImageStreamTag'
    AND target_namespace = namespace AND target_image_stream = image_stream
)
SELECT
  a.namespace, a.image_stream, a.tag, c.target_tag AS last_tag,
  a.target_tag || ' -> ' || b.target_tag || ' -> ' || c.target_tag AS path
FROM alias AS a
JOIN alias AS b
  ON b.namespace = a.namespace AND b.image_stream = a.image_stream AND b.tag = a.target_tag
JOIN alias AS c
  ON c.namespace = b.namespace AND c.image_stream = b.image_stream AND c.tag = b.target_tag
LEFT JOIN alias AS d
  ON d.namespace = c.namespace AND d.image_stream = c.image_stream AND d.tag = c.target_tag
WHERE d.tag IS NULL;
